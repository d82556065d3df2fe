import Pages

/// A short name for a content, for entity tags and addresses of static files: FNV-1a, 64 bits.
///
/// It tells versions of our own content apart; it does not withstand somebody who looks for a collision.
struct Fingerprint: Hashable, Sendable {
  private enum Name: Hashable {
    case hash(UInt64)
    /// A word that names the content by itself.
    case word(String)
  }

  private let name: Name

  /// That of a reply, where it has one.
  init?(of reply: Reply, status: Int) {
    switch reply.tag {
    case .named(let word) where (200..<300).contains(status): name = .word(word)
    case .ofBytes where status == 200: name = .hash(Self.hash(reply.body))
    case .usual where status == 200 && reply.caching != .none: name = .hash(Self.hash(reply.body))
    default: return nil
    }
  }

  init(_ bytes: [UInt8]) {
    name = .hash(Self.hash(bytes))
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// 16 hexadecimal digits; the word of one that has one.
  var hex: String {
    switch name {
    case .word(let word): return word
    case .hash(let value):
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// As an entity tag. Weak where it is of bytes, because the compressed and the plain reply share it.
  var entityTag: String {
    if case .word(let word) = name { "\"\(word)\"" } else { "W/\"\(hex)\"" }
  }

  /// Whether an `If-None-Match` header names this content.
  func isNamed(by header: String) -> Bool {
    if header == "*" { return true }
    return header.split(separator: ",").contains { candidate in
      let tag = candidate.drop { $0 == " " }.prefix { $0 != " " }
      return tag == entityTag || tag == "\"\(hex)\"" || tag == "W/\"\(hex)\""
    }
  }
}
