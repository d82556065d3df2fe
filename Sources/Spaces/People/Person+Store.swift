import Basics
import Formats
package import Store

extension Person {
  /// A new account, invited. Throws `Diagnostics` for a draft with faults or an address that is taken.
  @discardableResult
  package static func make(
    _ draft: PersonDraft, by hand: Change.Hand, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Person {
    guard draft.faults.isEmpty else { throw Diagnostics(draft.faults) }
    if try find(email: draft.email, tx) != nil {
      throw Diagnostics([
        Diagnostic("email-taken", .badInput, at: .init(field: "email"), ["email": draft.email])
      ])
    }
    let id = Identifier<Person>(occasion)
    try tx.run(
      """
      INSERT INTO person (id, name, name_folded, email, email_folded, language, state, is_operator,
        is_demonstration, created_at)
      VALUES (\(id), \(draft.name), \(folded(draft.name)), \(draft.email), \(foldedAddress(draft.email)),
        \(draft.language), \(State.invited.rawValue), \(draft.isOperator), \(draft.isDemonstration),
        \(occasion.now))
      """)
    try SearchName.put(draft.name, as: SearchText.label(id), sort: .person, tx)
    var change = Change(by: hand, .personMade)
    change.about = id
    change.after = .object([
      .init("name", .text(draft.name)), .init("email", .text(draft.email)),
      .init("language", .text(draft.language)), .init("operator", .bool(draft.isOperator)),
    ])
    change.why = why
    try record(change, tx, occasion)
    return try get(id, tx)
  }

  package static func find(_ id: Identifier<Person>, _ tx: any Transaction) throws -> Person? {
    try tx.row("SELECT * FROM person WHERE id = \(id)").map(Person.init)
  }

  /// Whatever the letter case it is typed in.
  package static func find(email: String, _ tx: any Transaction) throws -> Person? {
    try tx.row("SELECT * FROM person WHERE email_folded = \(foldedAddress(email))").map(Person.init)
  }

  /// In the order of their names.
  package static func all(
    _ tx: any Transaction, limit: Int = 200, offset: Int = 0
  ) throws -> [Person] {
    try tx.rows("SELECT * FROM person ORDER BY name_folded, id LIMIT \(limit) OFFSET \(offset)")
      .map(Person.init)
  }

  /// Throws `person-unknown` where there is none.
  package static func get(_ id: Identifier<Person>, _ tx: any Transaction) throws -> Person {
    guard let person = try find(id, tx) else { throw Diagnostic("person-unknown", .noAnswer) }
    return person
  }

  /// What a person may change of an account.
  package struct Changes: Hashable, Sendable {
    package var name: String?
    package var email: String?
    package var language: String?
    package var state: State?
    package var isOperator: Bool?

    package init(
      name: String? = nil, email: String? = nil, language: String? = nil, state: State? = nil,
      isOperator: Bool? = nil
    ) {
      self.name = name
      self.email = email
      self.language = language
      self.state = state
      self.isOperator = isOperator
    }
  }

  /// The account with `changes`; nothing is recorded where nothing changes.
  @discardableResult
  package func change(
    _ changes: Changes, by hand: Change.Hand, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Person {
    let draft = PersonDraft(
      name: changes.name ?? name, email: changes.email ?? email, language: changes.language ?? language,
      isOperator: changes.isOperator ?? isOperator)
    guard draft.faults.isEmpty else { throw Diagnostics(draft.faults) }
    if let other = try Person.find(email: draft.email, tx), other.id != id {
      throw Diagnostics([
        Diagnostic("email-taken", .badInput, at: .init(field: "email"), ["email": draft.email])
      ])
    }
    let state = changes.state ?? state
    let losesOperator = isOperator && (!draft.isOperator || state == .closed)
    if try losesOperator && Person.otherOperators(than: id, tx) == 0 {
      throw Diagnostic("last-operator", .badInput)
    }
    let before = fields
    try tx.run(
      """
      UPDATE person SET name = \(draft.name), name_folded = \(folded(draft.name)), email = \(draft.email),
        email_folded = \(foldedAddress(draft.email)), language = \(draft.language),
        state = \(state.rawValue), is_operator = \(draft.isOperator)
      WHERE id = \(id)
      """)
    try SearchName.put(draft.name, as: SearchText.label(id), sort: .person, tx)
    let changed = try Person.get(id, tx)
    guard let (old, new) = changedMembers(before, changed.fields) else { return changed }
    var change = Change(by: hand, .personChanged)
    change.about = id
    change.before = old
    change.after = new
    change.why = why
    try record(change, tx, occasion)
    return changed
  }

  /// How many accounts there are besides `id` that run the installation and are not closed.
  static func otherOperators(than id: Identifier<Person>, _ tx: any Transaction) throws -> Int {
    let row = try tx.row(
      """
      SELECT COUNT(*) AS operators FROM person
      WHERE is_operator = 1 AND state <> \(State.closed.rawValue) AND id <> \(id)
      """)
    return try row?.integer("operators") ?? 0
  }

  private var fields: JSONValue {
    .object([
      .init("name", .text(name)), .init("email", .text(email)), .init("language", .text(language)),
      .init("state", .text(state.rawValue)), .init("operator", .bool(isOperator)),
    ])
  }

  init(_ row: Row) throws {
    self.init(
      id: try row.identifier("id"), name: try row.text("name"), email: try row.text("email"),
      language: try row.text("language"), state: try row.word("state"),
      isOperator: try row.truth("is_operator"), isDemonstration: try row.truth("is_demonstration"),
      createdAt: try row.instant("created_at"), erasedAt: try row.optionalInstant("erased_at"))
  }
}

/// The address as it is compared.
func foldedAddress(_ email: String) -> String {
  email.lowercased()
}

extension Row {
  /// A word of a closed list.
  func word<Word: RawRepresentable<String>>(_ column: String) throws(StorageFault) -> Word {
    guard let word = Word(rawValue: try text(column)) else { throw .unexpected("column \(column)") }
    return word
  }
}
