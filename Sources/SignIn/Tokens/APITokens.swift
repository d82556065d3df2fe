package import Basics
internal import Formats
package import Spaces
package import Store

/// API tokens as they lie in the database.
package enum APITokens {
  /// What a token begins with, so that people and programs that look for leaked secrets know it.
  package static let prefix = "nabo_"
  /// Nobody remembers a token for longer.
  package static let longest = Duration.seconds(366 * 86400)
  private static let most = 20
  private static let touchAfter = Duration.seconds(60)

  /// Makes a token; its text is never to be had again. Throws a fault for each field that cannot be taken.
  package static func make(
    for person: Identifier<Person>, name: String, scopes: Set<Scope>, expires: Instant, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> String {
    let lasts = expires.since(occasion.now)
    let faults = [
      fault(ofName: name, field: "name"),
      scopes.isEmpty ? Diagnostic("token-scope-missing", .badInput, at: .init(field: "scope")) : nil,
      lasts <= .zero || lasts > longest
        ? Diagnostic("token-expiry-unusable", .badInput, at: .init(field: "expires")) : nil,
      try list(of: person, tx, occasion).count >= most
        ? Diagnostic("token-too-many", .badInput, at: .init(field: "name"), ["limit": "\(most)"]) : nil,
    ].compactMap(\.self)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    try sweep(tx, occasion)
    let secret = Secret(randomBytes: occasion.randomBytes)
    try tx.run(
      """
      INSERT INTO api_token (id, hash, person, name, scopes, created, expires)
      VALUES (\(Identifier<TokenKind>(occasion)), \(secret.hash), \(person), \(name),
        \(scopes.map(\.rawValue).sorted().joined(separator: " ")), \(occasion.now), \(expires))
      """)
    try note(.tokenMade, person, name, tx, occasion)
    return prefix + secret.text
  }

  /// The token that an `Authorization` header shows as `Bearer nabo_…`, or nil.
  package static func find(_ header: String, _ tx: any Transaction, _ occasion: Occasion) throws
    -> TokenState?
  {
    let scheme = "bearer \(prefix)"
    guard header.utf8.count == scheme.utf8.count + 43, header.lowercased().hasPrefix(scheme),
      let secret = Secret(header.dropFirst(scheme.count))
    else { return nil }
    return try tx.row(
      """
      SELECT t.id, t.person, t.name, t.scopes, t.created, t.expires, t.used
      FROM api_token t JOIN person ON person.id = t.person
      WHERE t.hash = \(secret.hash) AND t.revoked IS NULL AND t.expires > \(occasion.now)
        AND t.created <= \(occasion.now.adding(SessionTimes.tolerance)) AND person.state = \(Person.State.active.rawValue)
      """
    ).map(state)
  }

  /// Whether `touch` is due: at most once a minute.
  package static func needsTouch(_ token: TokenState, at now: Instant) -> Bool {
    token.used.map { now.since($0) >= touchAfter || now < $0 } ?? true
  }

  /// Notes that the token was used now.
  package static func touch(_ token: TokenState, _ tx: any Transaction, _ occasion: Occasion) throws {
    try tx.run("UPDATE api_token SET used = \(occasion.now) WHERE id = \(token.tokenID)")
  }

  /// The tokens of `person` that can be used, the newest first.
  package static func list(
    of person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [TokenState] {
    try tx.rows(
      """
      SELECT id, person, name, scopes, created, expires, used FROM api_token
      WHERE person = \(person) AND revoked IS NULL AND expires > \(occasion.now) ORDER BY id DESC
      """
    ).map(state)
  }

  /// Revokes one token of `person`; whether there was one.
  @discardableResult package static func revoke(
    _ id: Identifier<TokenKind>, of person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Bool {
    let row = try tx.rows(
      """
      UPDATE api_token SET revoked = \(occasion.now) WHERE id = \(id) AND person = \(person) AND revoked IS NULL
      RETURNING name
      """
    ).first
    guard let row else { return false }
    try note(.tokenRevoked, person, try row.text("name"), tx, occasion)
    return true
  }

  /// Revokes every token of `person` for good; how many there were.
  @discardableResult package static func revokeAll(
    of person: Identifier<Person>, by hand: Change.Hand, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    try revoke(those: "person = \(person)", by: hand, tx, occasion)
  }

  /// Revokes every token of everybody for good; how many there were.
  @discardableResult package static func revokeAll(
    by hand: Change.Hand, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    try revoke(those: "expires > \(occasion.now)", by: hand, tx, occasion)
  }

  private static func revoke(
    those condition: SQL, by hand: Change.Hand, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    let rows = try tx.rows(
      "SELECT person, name FROM api_token WHERE revoked IS NULL AND \(condition) ORDER BY id")
    try tx.run("UPDATE api_token SET revoked = \(occasion.now) WHERE revoked IS NULL AND \(condition)")
    for row in rows {
      let person: Identifier<Person> = try row.identifier("person")
      try note(.tokenRevoked, person, try row.text("name"), by: hand, tx, occasion)
    }
    return rows.count
  }

  /// What ended a month ago answers for nothing any more.
  private static func sweep(_ tx: any Transaction, _ occasion: Occasion) throws {
    let month = occasion.now.adding(.seconds(-30 * 86400))
    try tx.run("DELETE FROM api_token WHERE expires < \(month) OR revoked < \(month)")
  }

  private static func note(
    _ kind: ChangeKind, _ person: Identifier<Person>, _ name: String, by hand: Change.Hand? = nil,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    var change = Change(by: hand ?? .person(person), kind)
    change.about = person
    change.after = .object([.init("name", .text(name))])
    try record(change, tx, occasion)
  }

  private static func state(_ row: Row) throws -> TokenState {
    let words = try row.text("scopes").split(separator: " ")
    return TokenState(
      tokenID: try row.identifier("id"), person: try row.identifier("person"), name: try row.text("name"),
      scopes: Set(words.compactMap { Scope(rawValue: String($0)) }), created: try row.instant("created"),
      expires: try row.instant("expires"), used: try row.optionalInstant("used"))
  }
}
