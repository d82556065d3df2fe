import Basics
import Digests
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
    var digest = HexDigest()
    for field in fields {
      switch field {
      case .null: digest.add([0])
      case .integer(let integer): add(1, bytes(integer), to: &digest)
      case .real(let real): add(2, bytes(Int64(bitPattern: real.bitPattern)), to: &digest)
      case .text(let text): add(3, Array(text.utf8), to: &digest)
      case .bytes(let bytes): add(4, bytes, to: &digest)
      }
    }
    return digest.text
  }

  /// SHA-256 of a secret that only its holder keeps.
  static func hash(ofSecret secret: String) -> String {
    HexDigest.of(Array(secret.utf8))
  }

  private static func add(_ kind: UInt8, _ bytes: [UInt8], to digest: inout HexDigest) {
    digest.add([kind] + self.bytes(Int64(bytes.count)))
    digest.add(bytes)
  }

  private static func bytes(_ integer: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: integer >> (56 - 8 * Int64($0))) }
  }
}
