/// What lies under a secret that only somebody else has, who shows it each time. The secret must be one that nobody guesses.
package enum SecretSeal {
  /// - Parameter nonce: 12 bytes that were never used with this secret.
  package static func seal(_ plain: [UInt8], under secret: String, nonce: [UInt8]) -> [UInt8]? {
    AES.seal(plain, key: key(secret), nonce: nonce, beside: []).map { nonce + $0 }
  }

  /// Nil for another secret, and for what was changed.
  package static func open(_ sealed: [UInt8], under secret: String) -> [UInt8]? {
    guard sealed.count >= 12 + AES.tagCount else { return nil }
    return AES.open(Array(sealed[12...]), key: key(secret), nonce: Array(sealed[..<12]), beside: [])
  }

  private static func key(_ secret: String) -> [UInt8] {
    HKDF.hmac(Array(secret.utf8), key: Array("nabo sealed under a secret".utf8))
  }
}
