internal import CCrypto

/// The key that opens what was sealed to its public half: 32 bytes of X25519 (RFC 7748), by OpenSSL's libcrypto.
package struct SealKey: Hashable, Sendable {
  package let secret: [UInt8]
  /// 32 bytes that anybody may have.
  package let open: [UInt8]

  /// - Parameter secret: 32 bytes that nobody can guess. Nil for any other number of them.
  package init?(secret: [UInt8]) {
    guard secret.count == 32 else { return nil }
    var open = [UInt8](repeating: 0, count: 32)
    guard nabo_x25519_public(secret, &open) == 1 else { return nil }
    (self.secret, self.open) = (secret, open)
  }

  /// What both sides of a pair of keys agree on; nil for a public key that was made up.
  static func agreement(_ secret: [UInt8], _ open: [UInt8]) -> [UInt8]? {
    guard secret.count == 32, open.count == 32 else { return nil }
    var shared = [UInt8](repeating: 0, count: 32)
    return nabo_x25519(secret, open, &shared) == 1 ? shared : nil
  }
}
