package import Basics
internal import Outgoing
package import Formats

/// Who an issuer says somebody is.
package struct Identity: Sendable {
  /// The issuer's identifier; with `subject`, what an account is linked to.
  package let issuer: String
  package let subject: String
  package let name: String?
  /// Only what the issuer calls verified.
  package let verifiedEmail: String?
  /// Whom they may act for, as the issuer says: to suggest a post by, never to grant one.
  package let organisations: [RepresentedOrganisation]
  /// Whether the issuer says that two factors were shown: by a level of assurance that the settings name as such, or
  /// by the method `mfa` (RFC 8176).
  package let sawTwoFactors: Bool

  /// Checks what a signed identity token claims (OpenID Connect Core 1.0, section 3.1.3.7).
  init(
    _ claims: JSONValue, of settings: IssuerSettings, nonce: String, details: JSONValue?, at now: Instant
  ) throws(IssuerFault) {
    guard claims["iss"]?.text == settings.issuer.text else { throw .otherIssuer }
    guard let audience = claims["aud"]?.texts, audience.contains(settings.client),
      audience.count == 1 || claims["azp"]?.text == settings.client,
      claims["azp"].map({ $0.text == settings.client }) ?? true
    else { throw .audience }
    let seconds = Double(now.milliseconds) / 1000
    // Clocks of machines differ; a token older than a visit may last was not made for this sign-in.
    guard let expires = claims["exp"]?.number, let issued = claims["iat"]?.number, expires > seconds - 60,
      issued < seconds + 300, issued > seconds - 900, (claims["nbf"]?.number ?? issued) < seconds + 300
    else { throw .expired }
    guard let found = claims["nonce"]?.text, matchesInConstantTime(Array(found.utf8), Array(nonce.utf8))
    else {
      throw .nonce
    }
    if !settings.levels.isEmpty {
      guard let level = claims["acr"]?.text, settings.levels.contains(level) else { throw .level }
    }
    guard let subject = claims["sub"]?.text, (1...255).contains(subject.utf8.count) else { throw .incomplete }
    issuer = settings.issuer.text
    self.subject = subject
    name = claims["name"]?.text.flatMap { $0.utf8.count <= 200 ? $0 : nil }
    let address = claims["email"]?.text.flatMap { EmailAddress($0) }
    verifiedEmail = claims["email_verified"]?.truth == true ? address?.text : nil
    let level = claims["acr"]?.text ?? ""
    sawTwoFactors =
      settings.twoFactorLevels.contains(level) || claims["amr"]?.texts?.contains("mfa") ?? false
    organisations = RepresentedOrganisation.list(in: claims["authorization_details"] ?? details)
  }
}

/// An organisation in the answer of an issuer.
package struct RepresentedOrganisation: Hashable, Sendable {
  /// Nine digits, as in the Norwegian register of legal entities.
  package let number: String
  package let name: String?

  /// Those named anywhere in `authorization_details` by an identifier of ISO 6523, `0192:` and nine digits, in order
  /// and each once. The types of details differ in where they put it; at most 100 are read.
  static func list(in details: JSONValue?) -> [RepresentedOrganisation] {
    var found: [RepresentedOrganisation] = []
    if let details { collect(details, into: &found) }
    return found
  }

  private static func collect(_ value: JSONValue, into found: inout [RepresentedOrganisation]) {
    guard found.count < 100 else { return }
    switch value {
    case .array(let values): values.forEach { collect($0, into: &found) }
    case .object(let members):
      if let number = value.member("id")?.text.flatMap(organisationNumber),
        !found.contains(where: { $0.number == number })
      {
        let name = value.member("name")?.text.flatMap { $0.utf8.count <= 200 ? $0 : nil }
        found.append(RepresentedOrganisation(number: number, name: name))
      }
      members.forEach { collect($0.value, into: &found) }
    default: return
    }
  }

  private static func organisationNumber(_ text: String) -> String? {
    guard text.hasPrefix("0192:") else { return nil }
    let digits = text.dropFirst(5)
    return digits.utf8.count == 9 && digits.utf8.allSatisfy { (48...57).contains($0) } ? String(digits) : nil
  }
}
