package import Basics
internal import Foundation
import Formats

/// The key of an installation: what must be read again and not only compared, like the secrets of second factors, is
/// sealed with it, so that a copy of the database alone does not give it away.
package struct InstallationKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let bytes: [UInt8]

  /// The key that `text` writes: 32 bytes in base64url, spaces and line ends around it left out.
  package init(_ text: String, at place: Diagnostic.Place) throws(Diagnostic) {
    guard let bytes = Base64URL.bytes(text.trimmed), bytes.count == 32 else {
      throw Diagnostic("key-unreadable", .badInput, at: place)
    }
    self.bytes = bytes
  }

  /// A new key.
  package init(randomBytes: (Int) -> [UInt8]) {
    bytes = randomBytes(32)
  }

  /// The key in the file at `path`, which is made, for its owner alone, where there is none. Throws where others may
  /// read it.
  package static func load(path: String, randomBytes: (Int) -> [UInt8]) throws(Diagnostic) -> InstallationKey
  {
    let place = Diagnostic.Place(file: path)
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if file >= 0 {
      defer { close(file) }
      let key = InstallationKey(randomBytes: randomBytes)
      let text = Array("\(Base64URL.text(key.bytes))\n".utf8)
      guard write(file, text, text.count) == text.count, fsync(file) == 0 else {
        unlink(path)
        throw Diagnostic("key-unwritable", .unavailable, at: place)
      }
      return key
    }
    guard errno == EEXIST else { throw Diagnostic("key-unwritable", .unavailable, at: place) }
    var status = stat()
    guard stat(path, &status) == 0, let data = FileManager.default.contents(atPath: path), data.count < 1024
    else {
      throw Diagnostic("key-unreadable", .badInput, at: place)
    }
    guard status.st_mode & 0o077 == 0 else { throw Diagnostic("key-open", .badInput, at: place) }
    return try InstallationKey(String(decoding: data, as: UTF8.self), at: place)
  }

  /// `plain`, sealed with AES-GCM so that it opens only for the same `context`.
  func seal(_ plain: [UInt8], for context: String, randomBytes: (Int) -> [UInt8]) throws -> [UInt8] {
    try Sealing.seal(
      plain, key: bytes, nonce: randomBytes(Sealing.nonceCount), context: Array(context.utf8))
  }

  /// Nil where it was sealed with another key, for another context, or was changed.
  func unseal(_ sealed: [UInt8], for context: String) -> [UInt8]? {
    Sealing.open(sealed, key: bytes, context: Array(context.utf8))
  }

  /// What a short secret is stored as: HMAC-SHA-256, so that nobody can try them all on a copy of the database.
  func tag(_ text: String, for context: String) -> [UInt8] {
    HMAC.sha256(of: Array("\(context) \(text)".utf8), key: bytes)
  }

  package var description: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
