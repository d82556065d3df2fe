/// The pattern of addresses: words and named keys between slashes, `/things/:thing/versions/:number`. A key may follow
/// a word in one part, `/compare.:format`.
struct PlacePattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case word(String)
    case key(after: String, name: String)
  }

  let parts: [Part]

  init(_ text: String) {
    parts = text.split(separator: "/").map { part in
      let pieces = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return pieces.count == 1
        ? .word(String(part)) : .key(after: String(pieces[0]), name: String(pieces[1]))
    }
  }

  /// The keys in the parts of an address, or nil where it has another form.
  func keys(in segments: [String]) -> [String]? {
    guard segments.count == parts.count else { return nil }
    var keys: [String] = []
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .word(let word): guard word == segment else { return nil }
      case .key(let before, _):
        guard segment.hasPrefix(before), segment != before else { return nil }
        keys.append(String(segment.dropFirst(before.count)))
      }
    }
    return keys
  }

  /// The address with these keys.
  func path(_ keys: [String]) -> String { text(keys.map(PercentEncoding.encode)) }

  /// What the access log says of the address with these keys; nil for one that it does not tell.
  func logged(_ keys: [String?]) -> String {
    text(zip(keys, names).map { key, name in key ?? ":\(name)" })
  }

  /// What two patterns that claim the same addresses have in common.
  var shape: String { text(names.map { _ in ":" }) }

  /// How much of it is said.
  var words: Int { parts.count { if case .word = $0 { true } else { false } } }

  private var names: [String] {
    parts.compactMap { if case .key(_, let name) = $0 { name } else { nil } }
  }

  private func text(_ keys: [String]) -> String {
    var rest = keys[...]
    let written = parts.map { part in
      switch part {
      case .word(let word): word
      case .key(let before, _): before + (rest.popFirst() ?? "")
      }
    }
    return "/" + written.joined(separator: "/")
  }
}
