internal import Basics
internal import Formats
package import Spaces
package import Store

/// Signing in as whom an issuer says somebody is.
package enum IssuerEntrance {
  package enum Outcome: Sendable {
    /// A session begins, with this cookie.
    case opened(cookie: Secret)
    /// No account is linked to this identity: an invitation is what is missing.
    case unknown
  }

  /// Opens a session for whoever is linked to the identity, after linking them where the visit was for an
  /// invitation, or where the settings say that a verified address is enough.
  ///
  /// Where the issuer says that it saw two factors, neither a code is asked for nor setting one up.
  package static func enter(
    _ arrival: Issuer.Arrival, by settings: IssuerSettings, agent: String, demand: FactorDemand = .offered,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Outcome {
    let identity = arrival.identity
    var person = try linked(identity, tx)
    // Whose identity it is comes first: an invitation to somebody else is not theirs to take.
    if person == nil, settings.linksByEmail, let email = identity.verifiedEmail,
      let found = try Person.find(email: email, tx), found.state == .active
    {
      try attach(identity, to: found.id, tx, occasion)
      person = found.id
    }
    if let hash = arrival.link, let accepted = try accept(hash, as: person, identity, tx, occasion) {
      person = accepted
    }
    guard let person, try Person.find(person, tx)?.state == .active else { return .unknown }
    let asksForCode = try Accounts.find(person, tx)?.asksForCode ?? false
    let stage =
      identity.sawTwoFactors
      ? .complete : try demand.stage(of: person, asksForCode: asksForCode, tx, occasion)
    let cookie = try Sessions.open(for: person, stage: stage, by: .issuer, agent: agent, tx, occasion)
    return .opened(cookie: cookie)
  }

  /// The issuers that `person` is linked to.
  package static func issuers(of person: Identifier<Person>, _ tx: any Transaction) throws -> [String] {
    try tx.rows("SELECT issuer FROM issuer_subject WHERE person = \(person) ORDER BY issuer")
      .map { try $0.text("issuer") }
  }

  /// Accepts the invitation that the visit was for. Throws `sign-in-first` where its address has an account already:
  /// an identity is never attached to an account in use by a link alone. Throws `invitation-for-another` where the
  /// identity is linked to another account than the invitation was sent to.
  private static func accept(
    _ hash: [UInt8], as known: Identifier<Person>?, _ identity: Identity, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Person>? {
    guard let link = try OneTimeLinks.find(hash: hash, tx, occasion), link.purpose != .reset else {
      return nil
    }
    let answer = Invitations.Acceptance(
      name: identity.name ?? link.name ?? link.email ?? "", email: identity.verifiedEmail ?? "", password: nil
    )
    guard let person = try Invitations.accept(hash: hash, as: known, answer, tx, occasion) else { return nil }
    if known == nil { try attach(identity, to: person, tx, occasion) }
    return person
  }

  private static func linked(_ identity: Identity, _ tx: any Transaction) throws -> Identifier<Person>? {
    try tx.row(
      """
      SELECT person FROM issuer_subject WHERE issuer = \(identity.issuer) AND subject = \(identity.subject)
      """
    )?.identifier("person")
  }

  private static func attach(
    _ identity: Identity, to person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try tx.run(
      """
      INSERT INTO issuer_subject (issuer, subject, person, linked)
      VALUES (\(identity.issuer), \(identity.subject), \(person), \(occasion.now))
      """)
    var change = Change(by: .person(person), .issuerLinked)
    change.about = person
    change.after = .object([.init("issuer", .text(identity.issuer))])
    try record(change, tx, occasion)
  }
}
