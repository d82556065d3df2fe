import Digests
import Pages

/// A short name for a content, for entity tags and addresses of static files: the first 64 bits of its SHA-256, which
/// processors work out themselves.
///
/// It tells versions of our own content apart; it is too short to withstand somebody who looks for a collision.
struct Fingerprint: Hashable, Sendable {
  private enum Name: Hashable {
    /// 16 hexadecimal digits.
    case hash(String)
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

  private static func hash(_ bytes: [UInt8]) -> String {
    String(HexDigest.of(bytes).prefix(16))
  }

  /// 16 hexadecimal digits; the word of one that has one.
  var hex: String {
    switch name {
    case .word(let word): word
    case .hash(let digits): digits
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
