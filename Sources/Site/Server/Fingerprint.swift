/// A short name for a content, for entity tags and addresses of static files: FNV-1a, 64 bits.
///
/// It tells versions of our own content apart; it does not withstand somebody who looks for a collision.
struct Fingerprint: Hashable, Sendable {
  private let value: UInt64

  init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    value = hash
  }

  /// 16 hexadecimal digits.
  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// As an entity tag. Weak, because the compressed and the plain reply share it.
  var entityTag: String { "W/\"\(hex)\"" }

  /// Whether an `If-None-Match` header names this content.
  func isNamed(by header: String) -> Bool {
    if header == "*" { return true }
    return header.split(separator: ",").contains { candidate in
      let tag = candidate.drop { $0 == " " }.prefix { $0 != " " }
      return tag == entityTag || tag == entityTag.dropFirst(2)
    }
  }
}
