import Testing

@testable import Seals

@Suite struct HPKETests {
  private static func bytes(_ digits: String) -> [UInt8] {
    stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits.dropFirst($0).prefix(2), radix: 16) ?? 0
    }
  }

  /// The published test vector of RFC 9180 for this suite: base mode, X25519, HKDF-SHA256, AES-256-GCM, first message.
  @Test func thePublishedVectorComesOut() throws {
    let receiver = try #require(
      SealKey(secret: Self.bytes("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d")))
    let passing = try #require(
      SealKey(secret: Self.bytes("179d4b53b6365c45b600c4163b61d95cbc2f4d9e36f1695558dce265ab8bab11")))
    #expect(
      receiver.open == Self.bytes("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c"))
    let sent = Self.bytes("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256")
    let ciphertext = Self.bytes(
      "e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a")
    let (info, beside) = (Array("Ode on a Grecian Urn".utf8), Array("Count-0".utf8))
    let message = Array("Beauty is truth, truth beauty".utf8)
    let sealed = HPKE.seal(message, to: receiver.open, passing: passing, info: info, beside: beside)
    #expect(sealed == sent + ciphertext)
    #expect(HPKE.open(sent + ciphertext, with: receiver, info: info, beside: beside) == message)
  }

  @Test func whatWasChangedOrIsForSomebodyElseDoesNotOpen() throws {
    let keys = (1...3).compactMap { SealKey(secret: [UInt8](repeating: $0, count: 32)) }
    let sealed = try #require(HPKE.seal([1, 2, 3], to: keys[0].open, passing: keys[1], info: [7]))
    #expect(HPKE.open(sealed, with: keys[0], info: [7]) == [1, 2, 3])
    #expect(HPKE.open(sealed, with: keys[2], info: [7]) == nil)
    #expect(HPKE.open(sealed, with: keys[0], info: [8]) == nil)
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      // The top bit of a public key says nothing (RFC 7748, section 5); here the lowest is changed.
      #expect(HPKE.open(changed, with: keys[0], info: [7]) == nil)
    }
    #expect(HPKE.seal([1], to: [UInt8](repeating: 0, count: 32), passing: keys[0], info: []) == nil)
    #expect(SealKey(secret: [1, 2]) == nil)
  }

  @Test func whatLiesUnderASecretOpensWithItAlone() throws {
    let nonce = [UInt8](repeating: 9, count: 12)
    let sealed = try #require(SecretSeal.seal(Array("svar".utf8), under: "abcd", nonce: nonce))
    #expect(SecretSeal.open(sealed, under: "abcd") == Array("svar".utf8))
    #expect(SecretSeal.open(sealed, under: "abce") == nil)
    #expect(SecretSeal.open([1, 2], under: "abcd") == nil)
  }
}
