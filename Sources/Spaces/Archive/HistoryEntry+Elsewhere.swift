package import Store

extension HistoryEntry {
  /// What happened to a space before it came here, the latest first, as far as `actor` may see it: by the same rules as the
  /// history here.
  ///
  /// - Parameters:
  ///   - thing: only what is about it.
  ///   - skipping: so many of the latest.
  /// - Throws: `not-permitted`.
  package static func elsewhere(
    of space: Space, thing: Identifier<Thing>? = nil, for actor: Actor, skipping: Int = 0, limit: Int = 50,
    _ tx: any Transaction
  ) throws -> [HistoryEntry] {
    try Doer.actor(actor).require(.seeHistory, space.subject)
    let about: SQL = thing.map { " AND h.thing = \($0)" } ?? ""
    let statement: SQL =
      "SELECT h.* FROM imported_entry h LEFT JOIN thing t ON t.id = h.thing WHERE h.space = \(space.id)"
      + about
      + hidingDrafts(of: space, from: actor) + hidingMembers(of: space, from: actor)
      + " ORDER BY h.chain DESC, h.number DESC LIMIT \(limit) OFFSET \(skipping)"
    return try tx.rows(statement).map { try HistoryEntry($0).shown(to: actor, in: space) }
  }
}

extension ImportedSpace {
  /// The names of those who did something before the space came here; empty for who was erased there.
  package static func names(
    in space: Identifier<Space>, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    var names: [Identifier<Person>: String] = [:]
    for row in try tx.rows("SELECT person, name FROM imported_person WHERE space = \(space)") {
      names[try row.identifier("person")] = try row.text("name")
    }
    return names
  }
}
