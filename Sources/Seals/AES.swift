internal import CCrypto

/// AES-256-GCM (NIST SP 800-38D), by OpenSSL's libcrypto. The tag stands behind the ciphertext.
enum AES {
  static let tagCount = 16

  static func seal(_ plain: [UInt8], key: [UInt8], nonce: [UInt8], beside: [UInt8]) -> [UInt8]? {
    guard key.count == 32, nonce.count == 12 else { return nil }
    var sealed = [UInt8](repeating: 0, count: plain.count + tagCount)
    return nabo_seal(key, nonce, plain, plain.count, beside, beside.count, &sealed) == 1 ? sealed : nil
  }

  static func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], beside: [UInt8]) -> [UInt8]? {
    guard key.count == 32, nonce.count == 12, sealed.count >= tagCount else { return nil }
    var plain = [UInt8](repeating: 0, count: sealed.count - tagCount)
    return nabo_open(key, nonce, sealed, sealed.count, beside, beside.count, &plain) == 1 ? plain : nil
  }
}
