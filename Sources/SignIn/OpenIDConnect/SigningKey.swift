internal import Basics
internal import Formats
internal import Foundation

/// A public key with which an issuer signs (RFC 7517, RFC 7518).
struct SigningKey: Sendable {
  let id: String?
  private let key: PublicKey

  /// The keys of a set that can be used; those of other kinds are left out, as RFC 7517 wants.
  static func set(_ bytes: [UInt8]) throws(IssuerFault) -> [SigningKey] {
    guard let json = JSONValue.outside(bytes) else { throw .notJSON }
    guard let list = json["keys"]?.list else { throw .incomplete }
    return list.prefix(50).compactMap(SigningKey.init)
  }

  private init?(_ json: JSONValue) {
    if let use = json["use"]?.text, use != "sig" { return nil }
    id = json["kid"]?.text
    let part = { (key: String) in json[key]?.text.flatMap(Base64URL.bytes) }
    switch json["kty"]?.text {
    case "RSA":
      // More than 8192 bits, or a long exponent, only make a check slow.
      guard let modulus = part("n"), let exponent = part("e"), (256...1024).contains(modulus.count),
        (1...4).contains(exponent.count), let key = PublicKey(modulus: modulus, exponent: exponent)
      else { return nil }
      self.key = key
    case "EC":
      guard json["crv"]?.text == "P-256", let x = part("x"), let y = part("y"),
        let key = PublicKey(x: x, y: y)
      else { return nil }
      self.key = key
    default: return nil
    }
  }

  /// Whether `signature` is this key's over `content` by `algorithm`. The kind of the key decides what it may be
  /// used for, so that a token cannot choose to be checked in another way.
  func signed(_ content: [UInt8], _ signature: [UInt8], by algorithm: String) -> Bool {
    SignatureAlgorithm(rawValue: algorithm).map { key.signed(content, signature, by: $0) } ?? false
  }
}
