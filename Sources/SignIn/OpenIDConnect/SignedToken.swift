package import Formats

/// A signed token (RFC 7515, compact form), read and not believed yet.
struct SignedToken {
  static let algorithms: Set<String> = ["RS256", "PS256", "ES256"]

  let algorithm: String
  let keyID: String?
  private let payload: [UInt8]
  private let signed: [UInt8]
  private let signature: [UInt8]

  init(_ text: String) throws(IssuerFault) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard text.utf8.count <= 65536, parts.count == 3, let head = Base64URL.bytes(parts[0]),
      let payload = Base64URL.bytes(parts[1]), let signature = Base64URL.bytes(parts[2]),
      let header = JSONValue.outside(head), let algorithm = header["alg"]?.text,
      Self.algorithms.contains(algorithm),
      // What must be understood and is not known here makes the token unreadable (section 4.1.11).
      header["crit"] == nil
    else { throw .token }
    self.algorithm = algorithm
    keyID = header["kid"]?.text
    self.payload = payload
    self.signature = signature
    signed = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// The keys that may have signed it: the one it names, or all where it names none.
  func candidates(of keys: [SigningKey]) -> [SigningKey] {
    keys.filter { keyID == nil || $0.id == keyID }
  }

  /// What it says, once one of `keys` is found to have signed it.
  func claims(signedBy keys: [SigningKey]) throws(IssuerFault) -> JSONValue {
    let fit = candidates(of: keys)
    guard !fit.isEmpty else { throw .key }
    guard fit.contains(where: { $0.signed(signed, signature, by: algorithm) }) else { throw .signature }
    guard let claims = JSONValue.outside(payload) else { throw .notJSON }
    return claims
  }
}
