/// An address of a server that is asked, taken apart only as far as it must be to know where it leads.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  /// In lower case.
  package let scheme: String
  /// In lower case, without the port.
  package let host: String

  /// Nil for what is not `scheme://host[:port][/path]` in printable ASCII, and for addresses that carry a user name.
  package init?(_ text: String) {
    guard text.utf8.count <= 2000,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.refused.contains($0) }),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text[colon...].hasPrefix("://")
    else { return nil }
    let rest = text[text.index(colon, offsetBy: 3)...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.isEmpty, !authority.contains("@"), let host = Self.host(of: authority) else {
      return nil
    }
    self.text = text
    self.scheme = text[..<colon].lowercased()
    self.host = host
  }

  /// Whether it leads to this machine, where nobody listens between.
  package var isLocal: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

  /// What may carry secrets: TLS, or this machine.
  package var isProtected: Bool {
    switch scheme {
    case "https", "smtps": true
    case "http": isLocal
    default: false
    }
  }

  /// Scheme, host and port as written: `https://data.ssb.no`.
  package var origin: String {
    let start = text.index(text.startIndex, offsetBy: scheme.count + 3)
    return String(text[..<start] + text[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// Where a reference leads from here: a whole address, or a path that begins with a stroke. Nil for any other.
  package func following(_ reference: String) -> WebAddress? {
    if reference.contains("://") { return WebAddress(reference) }
    guard reference.hasPrefix("/"), !reference.hasPrefix("//") else { return nil }
    return WebAddress(origin + reference)
  }

  package var description: String { text }

  private static let refused = Array("\\\"<>^`{|}".utf8)

  private static func host(of authority: Substring) -> String? {
    let end: Substring.Index
    if authority.hasPrefix("[") {
      guard let bracket = authority.firstIndex(of: "]") else { return nil }
      end = authority.index(after: bracket)
    } else {
      end = authority.firstIndex(of: ":") ?? authority.endIndex
    }
    let port = authority[end...].dropFirst()
    guard end != authority.startIndex, authority[end...].isEmpty || authority[end] == ":",
      authority[end...].isEmpty || (UInt16(port).map { $0 > 0 } ?? false)
    else { return nil }
    return authority[..<end].lowercased()
  }
}
