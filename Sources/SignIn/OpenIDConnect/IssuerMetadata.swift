package import Basics
internal import Formats
internal import Outgoing

/// What an issuer says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is used.
struct IssuerMetadata: Sendable {
  let authorization: WebAddress
  let token: WebAddress
  let keys: WebAddress
  /// Whether its answers name it (RFC 9207): then an answer without the name is not its answer.
  let namesItself: Bool

  /// Where the configuration of `issuer` lies.
  static func address(of issuer: WebAddress) -> WebAddress? {
    let base = issuer.text.hasSuffix("/") ? String(issuer.text.dropLast()) : issuer.text
    return WebAddress(base + "/.well-known/openid-configuration")
  }

  /// Throws for anything but the configuration of exactly `issuer`.
  init(_ bytes: [UInt8], of issuer: WebAddress) throws(IssuerFault) {
    guard let json = JSONValue.outside(bytes) else { throw .notJSON }
    guard json["issuer"]?.text == issuer.text else { throw .otherIssuer }
    let address = { (key: String) in
      json[key]?.text.flatMap(WebAddress.init).flatMap { $0.isProtected ? $0 : nil }
    }
    guard let authorization = address("authorization_endpoint"), let token = address("token_endpoint"),
      let keys = address("jwks_uri")
    else { throw .incomplete }
    self.authorization = authorization
    self.token = token
    self.keys = keys
    namesItself = json["authorization_response_iss_parameter_supported"]?.truth ?? false
  }
}

/// Why an answer of an issuer is not believed.
package enum IssuerFault: String, Error, Sendable {
  case notJSON = "not-json"
  /// The configuration or the answer of another issuer.
  case otherIssuer = "other-issuer"
  case incomplete
  /// No answer, too slow, too large, or without TLS.
  case unreachable
  /// A status other than 200.
  case status
  /// The issuer answered with an error of its own.
  case refused
  /// An answer to a question that this browser did not ask, or asked too long ago.
  case state
  /// Not a signed token of an allowed kind.
  case token
  /// No key that is fit for it.
  case key
  case signature
  case audience
  case expired
  case nonce
  /// A lower level of assurance than was asked for.
  case level

  /// Arguments: `issuer`, what people call it; `reason`, the word for the log.
  package func diagnostic(_ name: String) -> Diagnostic {
    let code =
      switch self {
      case .unreachable, .status: "issuer-unreachable"
      case .refused: "issuer-refused"
      case .state, .expired: "issuer-answer-old"
      case .level: "issuer-level-low"
      default: "issuer-answer-wrong"
      }
    let isTheirs = self != .refused && self != .state && self != .expired && self != .level
    return Diagnostic(code, isTheirs ? .unavailable : .badInput, ["issuer": name, "reason": rawValue])
  }
}
