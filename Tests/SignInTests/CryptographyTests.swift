import Testing

@testable import SignIn
import Formats

/// What libcrypto is asked for, against published values and against what another library signed.
@Suite struct CryptographyTests {
  private let rsa = PublicKey(
    modulus: Base64URL.bytes(TestKeys.modulus) ?? [], exponent: Base64URL.bytes(TestKeys.exponent) ?? [])
  private let curve = PublicKey(x: Base64URL.bytes(TestKeys.x) ?? [], y: Base64URL.bytes(TestKeys.y) ?? [])

  private func key(for algorithm: SignatureAlgorithm) throws -> PublicKey {
    try #require(algorithm == .es256 ? curve : rsa)
  }

  @Test(arguments: [SignatureAlgorithm.rs256, .ps256, .es256])
  func takesWhatAnotherLibrarySigned(_ algorithm: SignatureAlgorithm) throws {
    let message = Array(TestKeys.message.utf8)
    var signature = try #require(TestKeys.signatures[algorithm.rawValue].flatMap(Base64URL.bytes))
    let key = try key(for: algorithm)
    #expect(key.signed(message, signature, by: algorithm))
    #expect(!key.signed(message + [0], signature, by: algorithm))
    #expect(!key.signed(message, [], by: algorithm) && !key.signed(message, signature + [0], by: algorithm))
    signature[40] ^= 1
    #expect(!key.signed(message, signature, by: algorithm))
  }

  @Test(arguments: [SignatureAlgorithm.rs256, .ps256, .es256])
  func aKeySignsByTheAlgorithmsOfItsKind(_ algorithm: SignatureAlgorithm) throws {
    let message = Array("hei".utf8)
    let isCurve = algorithm == .es256
    let own = try #require(PrivateKey(pem: isCurve ? TestKeys.curve : TestKeys.rsa))
    let signature = try own.signature(of: message, by: algorithm)
    #expect(signature.count == (isCurve ? 64 : 256))
    #expect(try key(for: algorithm).signed(message, signature, by: algorithm))
    let other = try #require(PrivateKey(pem: isCurve ? TestKeys.rsa : TestKeys.curve))
    #expect(throws: CryptographyFault.self) { try other.signature(of: message, by: algorithm) }
    #expect(try !key(for: isCurve ? .rs256 : .es256).signed(message, signature, by: algorithm))
  }

  @Test func numbersThatMakeNoKeyAreRefused() throws {
    #expect(PublicKey(x: [UInt8](repeating: 1, count: 32), y: [UInt8](repeating: 1, count: 32)) == nil)
    #expect(PublicKey(x: [1], y: [1]) == nil)
    let modulus = try #require(Base64URL.bytes(TestKeys.modulus))
    for exponent: [UInt8] in [[], [0], [1], [2], [1, 0, 0]] {
      #expect(PublicKey(modulus: modulus, exponent: exponent) == nil, "\(exponent)")
    }
  }

  /// Test case 14 of McGrew and Viega, The Galois/Counter Mode of Operation (GCM).
  @Test func sealsAsPublished() throws {
    let zeros = [UInt8](repeating: 0, count: 32)
    let sealed = try Sealing.seal(
      Array(zeros[..<16]), key: zeros, nonce: Array(zeros[..<12]), context: [])
    let digits = sealed[12...].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(digits == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
  }

  @Test func whatIsSealedOpensForItsKeyAndContextOnly() throws {
    let key = [UInt8](0..<32)
    for plain: [UInt8] in [[], [7], [UInt8](repeating: 9, count: 1000)] {
      let sealed = try Sealing.seal(plain, key: key, nonce: [UInt8](0..<12), context: [1])
      #expect(Sealing.open(sealed, key: key, context: [1]) == plain)
      #expect(Sealing.open(sealed, key: key, context: [2]) == nil)
      #expect(Sealing.open(sealed, key: key.reversed(), context: [1]) == nil)
      for place in sealed.indices {
        var changed = sealed
        changed[place] ^= 0x80
        #expect(Sealing.open(changed, key: key, context: [1]) == nil)
      }
      for count in 0..<28 {
        #expect(Sealing.open(Array(sealed.prefix(count)), key: key, context: [1]) == nil)
      }
    }
  }

  /// RFC 4231, test cases 2 and 6.
  @Test func hashesWithAKeyAsPublished() {
    let short = HMAC.sha256(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(short.prefix(4) == [0x5B, 0xDC, 0xC1, 0x46] && short.suffix(2) == [0x38, 0x43])
    let long = HMAC.sha256(
      of: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      key: [UInt8](repeating: 0xAA, count: 131))
    #expect(long.prefix(4) == [0x60, 0xE4, 0x31, 0x59] && long.suffix(2) == [0x7F, 0x54])
  }
}
