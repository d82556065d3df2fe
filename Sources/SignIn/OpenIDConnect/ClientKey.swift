package import Basics
internal import Formats
internal import Foundation
internal import Spaces

/// The private key with which this installation shows an issuer which client it is: RSA of 2048 bits and more, or
/// P-256 (RFC 7523, `private_key_jwt` of OpenID Connect Core 1.0, section 9).
package struct ClientKey: Sendable, CustomStringConvertible, CustomReflectable {
  /// The name of the key as it is registered with the issuer.
  package let keyID: String
  private let key: PrivateKey

  /// The key in the PEM file at `path`. Throws `client-key-unreadable`, or `key-open` where others may read it.
  package static func load(path: String, keyID: String) throws(Diagnostic) -> ClientKey {
    let place = Diagnostic.Place(file: path)
    var status = stat()
    guard stat(path, &status) == 0, let data = FileManager.default.contents(atPath: path),
      data.count < 1 << 16
    else { throw Diagnostic("client-key-unreadable", .badInput, at: place) }
    guard status.st_mode & 0o077 == 0 else { throw Diagnostic("key-open", .badInput, at: place) }
    guard let key = ClientKey(pem: String(decoding: data, as: UTF8.self), keyID: keyID) else {
      throw Diagnostic("client-key-unreadable", .badInput, at: place)
    }
    return key
  }

  /// Nil for what is no private key of these kinds.
  init?(pem: String, keyID: String) {
    guard let key = PrivateKey(pem: pem), key.rsaBits.map({ $0 >= 2048 }) ?? true else { return nil }
    self.keyID = keyID
    self.key = key
  }

  /// What an issuer takes for a proof, once and for two minutes.
  ///
  /// - Parameter audience: the issuer's identifier and nothing else, as ID-porten and Ansattporten want it, so that
  ///   one issuer cannot use it with another.
  func assertion(of client: String, for audience: String, _ occasion: Occasion) throws -> String {
    let seconds = (Double(occasion.now.milliseconds) / 1000).rounded(.down)
    let header = JSONValue.object([
      .init("alg", .text(algorithm.rawValue)), .init("kid", .text(keyID)), .init("typ", .text("JWT")),
    ])
    let claims = JSONValue.object([
      .init("iss", .text(client)), .init("sub", .text(client)), .init("aud", .text(audience)),
      .init("iat", .number(seconds)), .init("exp", .number(seconds + 120)),
      .init("jti", .text(Secret(randomBytes: occasion.randomBytes).text)),
    ])
    let content = [header, claims].map { Base64URL.text(Array($0.line.utf8)) }.joined(separator: ".")
    return "\(content).\(Base64URL.text(try key.signature(of: Array(content.utf8), by: algorithm)))"
  }

  private var algorithm: SignatureAlgorithm { key.rsaBits == nil ? .es256 : .rs256 }

  package var description: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// How this installation shows an issuer which client it is.
package enum ClientProof: Sendable {
  /// A secret that both know (`client_secret_basic`).
  case secret(String)
  case key(ClientKey)
}
