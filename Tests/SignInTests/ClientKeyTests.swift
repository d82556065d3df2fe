import Basics
import Crypto
import CryptoExtras
import Foundation
import Spaces
import Testing

@testable import SignIn

/// How the client shows an issuer that it has its key. A reader of others checks it in the browser tests.
@Suite struct ClientKeyTests {
  private static let curve = P256.Signing.PrivateKey()
  private static let rsa = try? _RSA.Signing.PrivateKey(keySize: .bits2048)

  private func parts(_ assertion: String) throws -> (
    header: [String: Any], claims: [String: Any], [UInt8], [UInt8]
  ) {
    let parts = assertion.split(separator: ".").map(String.init)
    let read = { (text: String) in
      let bytes = try #require(Base64URL.bytes(text))
      return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
    return (
      try read(parts[0]), try read(parts[1]), Array("\(parts[0]).\(parts[1])".utf8),
      try #require(Base64URL.bytes(parts[2]))
    )
  }

  @Test func saysWhoItIsAndForWhom() throws {
    let key = try #require(ClientKey(pem: Self.curve.pemRepresentation, keyID: "key-1"))
    let assertion = try key.assertion(of: "c1", for: "https://issuer.example.org", occasion(at: 0))
    let (header, claims, content, signature) = try parts(assertion)
    #expect(header as? [String: String] == ["alg": "ES256", "kid": "key-1", "typ": "JWT"])
    #expect(claims["iss"] as? String == "c1" && claims["sub"] as? String == "c1")
    #expect(claims["aud"] as? String == "https://issuer.example.org")
    let now = Int(occasion(at: 0).now.milliseconds / 1000)
    #expect(claims["iat"] as? Int == now && claims["exp"] as? Int == now + 120)
    #expect((claims["jti"] as? String)?.count == 43)
    #expect(
      Self.curve.publicKey.isValidSignature(try .init(rawRepresentation: signature), for: content))
    #expect(try key.assertion(of: "c1", for: "https://issuer.example.org", occasion(at: 0)) != assertion)
  }

  @Test func signsWithRSA() throws {
    let rsa = try #require(Self.rsa)
    for pem in [rsa.pemRepresentation, rsa.pkcs8PEMRepresentation] {
      let key = try #require(ClientKey(pem: pem, keyID: "key-2"))
      let (header, _, content, signature) = try parts(
        try key.assertion(of: "c1", for: "https://issuer.example.org", occasion(at: 0)))
      #expect(header["alg"] as? String == "RS256")
      #expect(
        rsa.publicKey.isValidSignature(
          .init(rawRepresentation: signature), for: content, padding: .insecurePKCS1v1_5))
    }
  }

  @Test func takesOnlyPrivateKeysOfItsKinds() throws {
    let rsa = try #require(Self.rsa)
    for pem in [
      "", "nonsense", Self.curve.publicKey.pemRepresentation, rsa.publicKey.pemRepresentation,
      P384.Signing.PrivateKey().pemRepresentation,
    ] {
      #expect(ClientKey(pem: pem, keyID: "x") == nil)
    }
  }

  @Test func aKeyFileIsForItsOwnerAlone() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "nabo-key-\(UUID().uuidString).pem")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: Diagnostic("client-key-unreadable", .badInput, at: .init(file: path))) {
      try ClientKey.load(path: path, keyID: "k")
    }
    try Self.curve.pemRepresentation.write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: Diagnostic("key-open", .badInput, at: .init(file: path))) {
      try ClientKey.load(path: path, keyID: "k")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let key = try ClientKey.load(path: path, keyID: "k")
    var dumped = ""
    dump(key, to: &dumped)
    #expect("\(key)" == "•••" && !dumped.contains("PrivateKey"))
    try "nonsense".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(throws: Diagnostic("client-key-unreadable", .badInput, at: .init(file: path))) {
      try ClientKey.load(path: path, keyID: "k")
    }
  }
}
