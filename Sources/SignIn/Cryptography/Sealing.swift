internal import CCrypto

/// Sealing with AES-256-GCM (NIST SP 800-38D), by OpenSSL's libcrypto: what is sealed can neither be read nor be
/// changed without the key. It is written as nonce, ciphertext and tag, one behind the other.
enum Sealing {
  static let nonceCount = 12
  static let tagCount = 16

  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - nonce: 12 bytes that were never used with this key.
  ///   - context: what it opens for and for nothing else.
  static func seal(
    _ plain: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]
  ) throws(CryptographyFault) -> [UInt8] {
    guard key.count == 32, nonce.count == nonceCount else { throw CryptographyFault() }
    var sealed = [UInt8](repeating: 0, count: plain.count + tagCount)
    guard nabo_seal(key, nonce, plain, plain.count, context, context.count, &sealed) == 1 else {
      throw CryptographyFault()
    }
    return nonce + sealed
  }

  /// Nil where it was sealed with another key, for another context, or was changed.
  static func open(_ sealed: [UInt8], key: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard key.count == 32, sealed.count >= nonceCount + tagCount else { return nil }
    let rest = Array(sealed[nonceCount...])
    var plain = [UInt8](repeating: 0, count: rest.count - tagCount)
    guard nabo_open(key, sealed, rest, rest.count, context, context.count, &plain) == 1 else { return nil }
    return plain
  }
}
