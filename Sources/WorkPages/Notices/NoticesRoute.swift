package import Pages

/// Addresses of notices.
package enum NoticesRoute: WorkRoute {
  /// Query: `show` (`all` for those that are read too), `before`.
  case list
  /// Marks as read what the sender has seen.
  case read
  /// Whether notices come by letter.
  case letters
  /// Follow, silence, or neither, of a space or a thing.
  case follow
  /// Ends the letters of whoever got the one with this link.
  case stop(String)

  package init?(_ segments: [String]) {
    guard segments.first == "notices" else { return nil }
    switch Array(segments.dropFirst()) {
    case []: self = .list
    case ["read"]: self = .read
    case ["letters"]: self = .letters
    case ["follow"]: self = .follow
    default:
      guard segments.count == 3, segments[1] == "stop" else { return nil }
      self = .stop(segments[2])
    }
  }

  package var path: String {
    switch self {
    case .list: "/notices"
    case .read: "/notices/read"
    case .letters: "/notices/letters"
    case .follow: "/notices/follow"
    case .stop(let secret): "/notices/stop/\(PercentEncoding.encode(secret))"
    }
  }

  /// A secret is not for the log.
  package var pattern: String {
    if case .stop = self { return "/notices/stop/:secret" }
    return path
  }

  package var methods: [Visit.Method] {
    switch self {
    case .list: [.get]
    case .read, .letters, .follow: [.post]
    case .stop: [.get, .post]
    }
  }

  /// Whoever reads a letter need not sign in to have no more of them.
  package var isForAnyone: Bool {
    if case .stop = self { return true }
    return false
  }
}
