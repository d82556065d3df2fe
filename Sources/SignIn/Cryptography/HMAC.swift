internal import CCrypto

/// Keyed hashes (RFC 2104), by OpenSSL's libcrypto.
enum HMAC {
  /// 20 bytes with SHA-1, for the codes that every app for a second factor makes with it.
  static func sha1(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 20)
    nabo_hmac_sha1(key, key.count, message, message.count, &code)
    return code
  }

  /// 32 bytes with SHA-256.
  static func sha256(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    nabo_hmac_sha256(key, key.count, message, message.count, &code)
    return code
  }
}
