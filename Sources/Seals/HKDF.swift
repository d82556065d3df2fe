internal import CCrypto

/// HKDF with SHA-256 (RFC 5869), with the labels that HPKE puts before everything (RFC 9180, section 4).
enum HKDF {
  private static let version = Array("HPKE-v1".utf8)

  static func extract(_ salt: [UInt8], _ label: String, _ material: [UInt8], _ suite: [UInt8]) -> [UInt8] {
    // Without salt the key is as many zeros as the hash has bytes, says RFC 5869.
    hmac(version + suite + Array(label.utf8) + material, key: salt.isEmpty ? zeros : salt)
  }

  /// - Parameter count: of the bytes that are wanted, up to 255 hashes.
  static func expand(
    _ key: [UInt8], _ label: String, _ info: [UInt8], _ count: Int, _ suite: [UInt8]
  ) -> [UInt8] {
    let info = [UInt8(count >> 8), UInt8(count & 255)] + version + suite + Array(label.utf8) + info
    var (bytes, block): ([UInt8], [UInt8]) = ([], [])
    while bytes.count < count {
      block = hmac(block + info + [UInt8(bytes.count / 32 + 1)], key: key)
      bytes += block
    }
    return Array(bytes[..<count])
  }

  private static let zeros = [UInt8](repeating: 0, count: 32)

  static func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    nabo_hmac_sha256(key, key.count, message, message.count, &code)
    return code
  }
}
