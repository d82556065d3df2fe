import Basics
import Crypto
import Store

/// How entries hang together: each hash covers the one before, so that no entry can be changed, put in or taken out
/// without every later hash changing.
///
/// What an entry says is covered by way of a digest with a salt of its own. When personal data is erased, the
/// content and its salt go and the digest stays: the chain still holds, and nobody can find out by trying whether a
/// certain text gave that digest.
enum Chain {
  /// The hash before the first entry.
  static let beginning = String(repeating: "0", count: 64)

  /// SHA-256 over salt and text: 64 hexadecimal digits.
  static func digest(of content: String, salt: [UInt8]) -> String {
    hex([.bytes(salt), .text(content)])
  }

  /// SHA-256 over `fields`, each led by its type and length, so that none can run into the next.
  static func hex(_ fields: [SQLValue]) -> String {
    var hash = Crypto.SHA256()
    for field in fields {
      switch field {
      case .null: hash.update(data: [0])
      case .integer(let integer): add(1, bytes(integer), to: &hash)
      case .real(let real): add(2, bytes(Int64(bitPattern: real.bitPattern)), to: &hash)
      case .text(let text): add(3, Array(text.utf8), to: &hash)
      case .bytes(let bytes): add(4, bytes, to: &hash)
      }
    }
    return lowerHex(hash.finalize())
  }

  /// SHA-256 of a secret that only its holder keeps.
  static func hash(ofSecret secret: String) -> String {
    lowerHex(Crypto.SHA256.hash(data: Array(secret.utf8)))
  }

  private static func add(_ kind: UInt8, _ bytes: [UInt8], to hash: inout Crypto.SHA256) {
    hash.update(data: [kind] + self.bytes(Int64(bytes.count)))
    hash.update(data: bytes)
  }

  private static func bytes(_ integer: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: integer >> (56 - 8 * Int64($0))) }
  }

  private static func lowerHex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
