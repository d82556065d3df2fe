import Basics
import Foundation
import Spaces
import Testing

@testable import SignIn
import Formats

/// How the client shows an issuer that it has its key. A reader of others checks it in the browser tests.
@Suite struct ClientKeyTests {
  private func check(_ content: [UInt8], _ signature: [UInt8], with id: String, by algorithm: String) throws {
    let keys = try SigningKey.set(Array(TestKeys.set.utf8))
    #expect(try #require(keys.first { $0.id == id }).signed(content, signature, by: algorithm))
  }

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
    let key = try #require(ClientKey(pem: TestKeys.curveTraditional, keyID: "key-1"))
    let assertion = try key.assertion(of: "c1", for: "https://issuer.example.org", occasion(at: 0))
    let (header, claims, content, signature) = try parts(assertion)
    #expect(header as? [String: String] == ["alg": "ES256", "kid": "key-1", "typ": "JWT"])
    #expect(claims["iss"] as? String == "c1" && claims["sub"] as? String == "c1")
    #expect(claims["aud"] as? String == "https://issuer.example.org")
    let now = Int(occasion(at: 0).now.milliseconds / 1000)
    #expect(claims["iat"] as? Int == now && claims["exp"] as? Int == now + 120)
    #expect((claims["jti"] as? String)?.count == 43)
    try check(content, signature, with: "curve", by: "ES256")
    #expect(try key.assertion(of: "c1", for: "https://issuer.example.org", occasion(at: 0)) != assertion)
  }

  @Test func signsWithRSA() throws {
    for pem in [TestKeys.rsa, TestKeys.rsaTraditional] {
      let key = try #require(ClientKey(pem: pem, keyID: "key-2"))
      let (header, _, content, signature) = try parts(
        try key.assertion(of: "c1", for: "https://issuer.example.org", occasion(at: 0)))
      #expect(header["alg"] as? String == "RS256")
      try check(content, signature, with: "rsa", by: "RS256")
    }
  }

  @Test func takesOnlyPrivateKeysOfItsKinds() throws {
    for pem in [
      "", "nonsense", TestKeys.curvePublic, TestKeys.rsaPublic, TestKeys.p384, TestKeys.shortRSA,
      TestKeys.rsaWithPassPhrase,
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
    try TestKeys.curve.write(toFile: path, atomically: false, encoding: .utf8)
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
