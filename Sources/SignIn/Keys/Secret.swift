internal import Basics
internal import Digests
internal import Foundation
import Formats

/// Random bytes that whoever shows them is believed for: a cookie, a link, a token.
///
/// The database keeps `hash` only, so that a copy of it opens nothing. A secret shows itself as dots wherever it is
/// printed by mistake.
package struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
  /// How many bytes make one: more than anybody could try.
  package static let count = 32

  private let bytes: [UInt8]

  package init(randomBytes: (Int) -> [UInt8]) {
    bytes = randomBytes(Secret.count)
  }

  /// The secret that `text` writes in base64url without padding, or nil.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 43, let bytes = Base64URL.bytes(String(text)), bytes.count == Secret.count else {
      return nil
    }
    self.bytes = bytes
  }

  /// The secret as it is given away, once: 43 characters of base64url.
  package var text: String { Base64URL.text(bytes) }

  /// What is stored: SHA-256. A secret of 256 random bits needs no slow hash.
  package var hash: [UInt8] { SHA256.of(bytes) }

  /// Another secret that only whoever knows this one can tell: HMAC-SHA-256 over `purpose`, 43 characters.
  package func derived(for purpose: String) -> String {
    Base64URL.text(HMAC.sha256(of: Array(purpose.utf8), key: bytes))
  }

  package var description: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Whether two texts are the same, in a time that does not tell where they differ.
package func matchesInConstantTime(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
