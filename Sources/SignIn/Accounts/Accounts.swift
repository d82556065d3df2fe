package import Spaces
package import Store

/// Accounts as they lie in the database.
package enum Accounts {
  /// The account of `person`, or nil where they have not accepted an invitation yet.
  package static func find(_ person: Identifier<Person>, _ tx: any Transaction) throws -> Account? {
    try tx.row(
      """
      SELECT person, password, password_set, code_confirmed,
        CASE WHEN code_secret IS NULL THEN 0 ELSE 1 END AS has_secret
      FROM account WHERE person = \(person)
      """
    )
    .map {
      Account(
        person: try $0.identifier("person"),
        password: try $0.optionalText("password").flatMap { PasswordHash($0) },
        passwordSet: try $0.optionalInstant("password_set"),
        codeConfirmed: try $0.optionalInstant("code_confirmed"),
        hasBegunCode: try $0.integer("has_secret") == 1 && $0.optionalInstant("code_confirmed") == nil)
    }
  }

  /// Opens the account of somebody who was invited: from now on they can sign in.
  package static func open(
    _ person: Person, password: PasswordHash?, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try tx.run(
      """
      INSERT INTO account (person, password, password_set, created)
      VALUES (\(person.id), \(password?.text), \(password.map { _ in occasion.now }), \(occasion.now))
      """)
    try person.change(.init(state: .active), by: .person(person.id), tx, occasion)
  }

  /// Sets a new password and ends every session but `kept`: whoever knew the old one is out.
  package static func setPassword(
    _ hash: PasswordHash, of person: Identifier<Person>, by hand: Change.Hand,
    keeping kept: Identifier<SessionKind>? = nil, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try replace(hash, of: person, tx, occasion)
    try Sessions.endAll(of: person, except: kept, tx)
    try OneTimeLinks.revoke(.reset, of: person, tx)
    var change = Change(by: hand, .passwordSet)
    change.about = person
    try record(change, tx, occasion)
  }

  /// Stores the same password at today's cost.
  static func rehash(_ hash: PasswordHash, of person: Identifier<Person>, _ tx: any Transaction) throws {
    try tx.run("UPDATE account SET password = \(hash.text) WHERE person = \(person)")
  }

  private static func replace(
    _ hash: PasswordHash, of person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try tx.run(
      """
      INSERT INTO account (person, password, password_set, created)
      VALUES (\(person), \(hash.text), \(occasion.now), \(occasion.now))
      ON CONFLICT (person) DO UPDATE SET password = \(hash.text), password_set = \(occasion.now)
      """)
  }
}
