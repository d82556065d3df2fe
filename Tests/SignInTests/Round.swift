import Basics
import Foundation
import Spaces
import Store
import Testing

@testable import SignIn
import Formats

let redirect = "http://127.0.0.1:8080/sign-in/issuer"

func settings(
  _ server: NonsenseServer, _ way: String, levels: [String] = ["high"], twoFactorLevels: [String] = [],
  linksByEmail: Bool = false
) throws -> IssuerSettings {
  IssuerSettings(
    id: "made", names: ["nb": "Prøve"], issuer: try server.address(way), client: "nabo",
    proof: .secret(variable: "SECRET"), scopes: ["openid", "email"], levels: levels,
    twoFactorLevels: twoFactorLevels,
    authorizationDetails: #"[{"type": "ansattporten:orgno"}]"#, linksByEmail: linksByEmail)
}

/// A sign-in at a made issuer that answers as it should, but for what a test changes.
final class Round {
  let place: TestInstallation
  let issuer: Issuer
  private let server: NonsenseServer

  init(
    linksByEmail: Bool = false, levels: [String] = ["high"], twoFactorLevels: [String] = [],
    proof: ClientProof = .secret("s"), in place: TestInstallation? = nil
  ) throws {
    self.place = try place ?? TestInstallation()
    server = try NonsenseServer(keys: TestKeys.set)
    let settings = try settings(
      server, "good", levels: levels, twoFactorLevels: twoFactorLevels, linksByEmail: linksByEmail)
    issuer = Issuer(settings, proof: proof, redirect: redirect)
  }

  func begin(
    link: String? = nil, keeping kept: KeptForm? = nil
  ) throws -> (address: String, cookie: Secret) {
    try issuer.begin(link: link, back: "/spaces", keeping: kept, place.storage, occasion(at: 0))
  }

  func arrive(
    link: String? = nil, _ change: (inout [String: Any]) -> Void, algorithm: () -> String = { "ES256" },
    sign: (([UInt8]) throws -> [UInt8])? = nil
  ) throws -> Issuer.Arrival {
    let visit = try begin(link: link)
    let callback = try callback(visit, change, algorithm: algorithm(), sign: sign)
    return try issuer.finish(callback, cookie: visit.cookie.text, place.storage, occasion(at: 1))
  }

  func callback(
    _ visit: (address: String, cookie: Secret), _ change: (inout [String: Any]) -> Void = { _ in },
    algorithm: String = "ES256", sign: (([UInt8]) throws -> [UInt8])? = nil
  ) throws -> Issuer.Callback {
    let nonce = URLComponents(string: visit.address)?.queryItems?.first { $0.name == "nonce" }?.value ?? ""
    let now = Double(occasion(at: 1).now.milliseconds) / 1000
    var claims: [String: Any] = [
      "iss": issuer.settings.identifier, "aud": "nabo", "sub": "subject-1", "nonce": nonce, "acr": "high",
      "iat": now, "exp": now + 120,
    ]
    change(&claims)
    let header = #"{"alg": "\#(algorithm)", "kid": "\#(algorithm == "ES256" ? "curve" : "rsa")"}"#
    let payload = Array(try JSONSerialization.data(withJSONObject: claims))
    let content = "\(Base64URL.text(Array(header.utf8))).\(Base64URL.text(payload))"
    let signature = try (sign ?? { try self.signature($0, algorithm) })(Array(content.utf8))
    return Issuer.Callback(
      code: "\(content).\(Base64URL.text(signature))", state: visit.cookie.text, issuer: nil, error: nil)
  }

  private func signature(_ content: [UInt8], _ algorithm: String) throws -> [UInt8] {
    let algorithm = SignatureAlgorithm(rawValue: algorithm) ?? .es256
    let key = try #require(PrivateKey(pem: algorithm == .es256 ? TestKeys.curve : TestKeys.rsa))
    return try key.signature(of: content, by: algorithm)
  }
}
