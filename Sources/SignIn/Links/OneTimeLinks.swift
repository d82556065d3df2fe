internal import Basics
package import Spaces
package import Store

/// One-time links as they lie in the database: by the hash of their secret.
///
/// Opening the address of a link only reads it, because programs that look through mail open every address; `use` is
/// for what somebody sends from the page behind it.
package enum OneTimeLinks {
  /// Makes a link; the secret is part of its address and is never to be had again.
  package static func make(
    _ purpose: LinkPurpose, person: Identifier<Person>? = nil, email: EmailAddress? = nil,
    name: String? = nil,
    space: Identifier<Space>? = nil, role: Role? = nil, inviter: Identifier<Person>? = nil, language: String,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Secret {
    try sweep(tx, occasion)
    let secret = Secret(randomBytes: occasion.randomBytes)
    try tx.run(
      """
      INSERT INTO one_time_link
        (hash, purpose, person, email, name, space, role, inviter, language, created, expires)
      VALUES (\(secret.hash), \(purpose.rawValue), \(person), \(email?.text), \(name), \(space), \(role?.rawValue),
        \(inviter), \(language), \(occasion.now), \(occasion.now.adding(purpose.lasts)))
      """)
    return secret
  }

  /// The link, if it could be used now; an invitation only while whoever sent it may still invite.
  package static func find(_ text: String, _ tx: any Transaction, _ occasion: Occasion) throws -> OneTimeLink?
  {
    guard let secret = Secret(text) else { return nil }
    return try find(hash: secret.hash, tx, occasion)
  }

  /// The same by the hash of its secret.
  static func find(hash: [UInt8], _ tx: any Transaction, _ occasion: Occasion) throws -> OneTimeLink? {
    try tx.row(
      """
      SELECT purpose, person, email, name, space, role, inviter, language, expires FROM one_time_link
      WHERE hash = \(hash) AND used IS NULL AND \(isUsable(occasion))
      """
    ).flatMap(link).flatMap { try $0.isBacked(tx, occasion) ? $0 : nil }
  }

  /// Uses the link up, in one statement, so that of two who send it at once only one gets it; nil for the other.
  package static func use(_ text: String, _ tx: any Transaction, _ occasion: Occasion) throws -> OneTimeLink?
  {
    guard let secret = Secret(text) else { return nil }
    return try use(hash: secret.hash, tx, occasion)
  }

  /// The same by the hash of its secret.
  static func use(hash: [UInt8], _ tx: any Transaction, _ occasion: Occasion) throws -> OneTimeLink? {
    try tx.rows(
      """
      UPDATE one_time_link SET used = \(occasion.now)
      WHERE hash = \(hash) AND used IS NULL AND \(isUsable(occasion))
      RETURNING purpose, person, email, name, space, role, inviter, language, expires
      """
    ).first.flatMap(link).flatMap { try $0.isBacked(tx, occasion) ? $0 : nil }
  }

  /// Makes the links of a purpose that somebody still has useless.
  package static func revoke(_ purpose: LinkPurpose, of person: Identifier<Person>, _ tx: any Transaction)
    throws
  {
    try tx.run("DELETE FROM one_time_link WHERE purpose = \(purpose.rawValue) AND person = \(person)")
  }

  /// Makes all links of a purpose useless.
  package static func revoke(_ purpose: LinkPurpose, _ tx: any Transaction) throws {
    try tx.run("DELETE FROM one_time_link WHERE purpose = \(purpose.rawValue)")
  }

  /// A link that was made later than now was made while a clock was wrong, and would last too long.
  static func isUsable(_ occasion: Occasion) -> SQL {
    "expires > \(occasion.now) AND created <= \(occasion.now.adding(SessionTimes.tolerance))"
  }

  /// Used and expired links tell who was invited; a month is enough to answer for them.
  private static func sweep(_ tx: any Transaction, _ occasion: Occasion) throws {
    try tx.run("DELETE FROM one_time_link WHERE expires < \(occasion.now.adding(.seconds(-30 * 86400)))")
  }

  private static func link(_ row: Row) throws -> OneTimeLink? {
    guard let purpose = LinkPurpose(rawValue: try row.text("purpose")) else { return nil }
    return OneTimeLink(
      purpose: purpose, person: try row.optionalIdentifier("person"), email: try row.optionalText("email"),
      name: try row.optionalText("name"), space: try row.optionalIdentifier("space"),
      role: try row.optionalText("role").flatMap(Role.init(rawValue:)),
      inviter: try row.optionalIdentifier("inviter"), language: try row.text("language"),
      expires: try row.instant("expires"))
  }
}
