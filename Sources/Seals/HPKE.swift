/// Sealing to somebody's public key (HPKE, RFC 9180), in its base mode and for one message: DHKEM(X25519, HKDF-SHA256),
/// HKDF-SHA256, AES-256-GCM. What is sealed is the sender's passing public key and, behind it, the ciphertext with its tag.
package enum HPKE {
  private static let keyAgreement: [UInt8] = Array("KEM".utf8) + [0, 0x20]
  private static let suite: [UInt8] = Array("HPKE".utf8) + [0, 0x20, 0, 0x01, 0, 0x02]
  /// How many bytes more than the message.
  package static let added = 32 + AES.tagCount

  /// - Parameters:
  ///   - passing: a key that is made for this one message.
  ///   - info: what it is sealed for; whoever opens it has to know.
  /// - Returns: nil where the public key is none.
  package static func seal(
    _ message: [UInt8], to open: [UInt8], passing: SealKey, info: [UInt8], beside: [UInt8] = []
  ) -> [UInt8]? {
    guard let shared = SealKey.agreement(passing.secret, open) else { return nil }
    let schedule = Schedule(secret(shared, passing.open + open), info)
    return AES.seal(message, key: schedule.key, nonce: schedule.nonce, beside: beside).map {
      passing.open + $0
    }
  }

  /// Nil where it was sealed to another key, for something else, or was changed.
  package static func open(
    _ sealed: [UInt8], with key: SealKey, info: [UInt8], beside: [UInt8] = []
  ) -> [UInt8]? {
    guard sealed.count >= added else { return nil }
    let passing = Array(sealed[..<32])
    guard let shared = SealKey.agreement(key.secret, passing) else { return nil }
    let schedule = Schedule(secret(shared, passing + key.open), info)
    return AES.open(Array(sealed[32...]), key: schedule.key, nonce: schedule.nonce, beside: beside)
  }

  /// Section 4.1: ExtractAndExpand.
  private static func secret(_ shared: [UInt8], _ context: [UInt8]) -> [UInt8] {
    let extracted = HKDF.extract([], "eae_prk", shared, keyAgreement)
    return HKDF.expand(extracted, "shared_secret", context, 32, keyAgreement)
  }

  /// Section 5.1: the key schedule of the base mode.
  private struct Schedule {
    let key: [UInt8]
    let nonce: [UInt8]

    init(_ shared: [UInt8], _ info: [UInt8]) {
      let context: [UInt8] =
        [0] + HKDF.extract([], "psk_id_hash", [], suite) + HKDF.extract([], "info_hash", info, suite)
      let secret = HKDF.extract(shared, "secret", [], suite)
      key = HKDF.expand(secret, "key", context, 32, suite)
      nonce = HKDF.expand(secret, "base_nonce", context, 12, suite)
    }
  }
}
