import Basics
import Formats
package import Store

extension SavedView {
  /// Those of a table that `actor` has: their own, and those of everybody where they may add to the space.
  ///
  /// - Parameter space: nil for a table that belongs to none.
  package static func all(
    in space: Space?, of kind: ThingKind, for actor: Actor, _ tx: any Transaction
  ) throws -> [SavedView] {
    let isWriter = space.map { may(actor, .addThing, $0.subject) } ?? false
    let shared: SQL = isWriter ? "person IS NULL" : "1 = 0"
    let own: SQL = actor.person.map { "person = \($0)" } ?? "1 = 0"
    return try tx.rows(
      """
      SELECT * FROM saved_view WHERE \(ofTable(kind, in: space?.id)) AND (\(shared) OR \(own)) ORDER BY name, id
      """
    ).map(SavedView.init)
  }

  private static func ofTable(_ kind: ThingKind, in space: Identifier<Space>?) -> SQL {
    let place: SQL = space.map { "space = \($0)" } ?? "space IS NULL"
    return place + " AND thing_kind = \(kind.rawValue)"
  }

  /// The view and its space, where `actor` has it. Throws `view-unknown` where they do not.
  package static func get(
    _ id: Identifier<SavedView>, for actor: Actor, _ tx: any Transaction
  ) throws -> (view: SavedView, space: Space?) {
    guard let view = try tx.row("SELECT * FROM saved_view WHERE id = \(id)").map(SavedView.init) else {
      throw Diagnostic("view-unknown", .noAnswer)
    }
    let space = try view.space.map { try Space.get($0, tx) }
    let isWriter = space.map { may(actor, .addThing, $0.subject) } ?? false
    let isTheirs = view.person.map { $0 == actor.person } ?? isWriter
    guard isTheirs, space.map({ may(actor, .seeSpace, $0.subject) }) ?? true else {
      throw Diagnostic("view-unknown", .noAnswer)
    }
    return (view, space)
  }

  /// Keeps a view under a name, for oneself or for everybody who may add to the space; of a table that belongs to none for
  /// oneself alone.
  /// Throws `name-missing` and its like, `views-too-many`, `view-too-long`, `not-permitted`.
  @discardableResult
  package static func keep(
    _ query: String, of kind: ThingKind, named name: String, isShared: Bool, in space: Space?,
    by actor: Actor,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> SavedView {
    let person = try writer(actor)
    if let space {
      try Doer.actor(actor).require(isShared ? .addThing : .seeSpace, space.subject)
    } else if isShared {
      throw Diagnostic("not-permitted", .forbidden)
    }
    if let fault = fault(ofName: name, field: "name") { throw fault }
    guard query.utf8.count <= longestQuery else { throw Diagnostic("view-too-long", .badInput) }
    let owner = isShared ? nil : person
    let whose: SQL = owner.map { "person = \($0)" } ?? "person IS NULL"
    let present = try tx.row(
      "SELECT COUNT(*) AS views FROM saved_view WHERE \(ofTable(kind, in: space?.id)) AND \(whose)")
    guard try present?.integer("views") ?? 0 < most else {
      throw Diagnostic("views-too-many", .badInput, ["limit": "\(most)"])
    }
    let view = SavedView(
      id: Identifier<SavedView>(occasion), space: space?.id, kind: kind, person: owner, name: name,
      query: query)
    try tx.run(
      """
      INSERT INTO saved_view (id, space, thing_kind, person, name, query)
      VALUES (\(view.id), \((space?.id).sqlValue), \(kind.rawValue), \(owner.sqlValue), \(name), \(query))
      """)
    try view.tell(
      .viewMade, before: nil,
      after: [
        .init("name", .text(name)), .init("query", .text(query)), .init("table", .text(kind.rawValue)),
      ], by: actor, tx, occasion)
    return view
  }

  package func rename(
    to name: String, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    _ = try SavedView.writer(actor)
    _ = try SavedView.get(id, for: actor, tx)
    if let fault = fault(ofName: name, field: "name") { throw fault }
    guard name != self.name else { return }
    try tx.run("UPDATE saved_view SET name = \(name) WHERE id = \(id)")
    try tell(
      .viewRenamed, before: [.init("name", .text(self.name))], after: [.init("name", .text(name))], by: actor,
      tx, occasion)
  }

  package func remove(by actor: Actor, _ tx: any Transaction, _ occasion: Occasion) throws {
    _ = try SavedView.writer(actor)
    _ = try SavedView.get(id, for: actor, tx)
    try tx.run("DELETE FROM saved_view WHERE id = \(id)")
    try tell(.viewRemoved, before: [.init("name", .text(name))], after: [], by: actor, tx, occasion)
  }

  /// Whoever keeps views is somebody, and a token of theirs is for writing.
  private static func writer(_ actor: Actor) throws(Diagnostic) -> Identifier<Person> {
    guard let person = actor.person, actor.scopes?.contains(.write) ?? true else {
      throw Diagnostic("not-permitted", .forbidden)
    }
    return person
  }

  /// What one keeps for oneself is in no history.
  private func tell(
    _ kind: ChangeKind, before: [JSONValue.Member]?, after: [JSONValue.Member], by actor: Actor,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    guard person == nil else { return }
    var change = Change(by: Doer.actor(actor).hand, kind)
    change.space = space
    // Its name may tell what those who write have among themselves.
    change.visibility = .draft
    change.before = before.map { .object($0) }
    change.after = JSONValue.object(after + [.init("view", .text(id.text))]).canonical
    try record(change, tx, occasion)
  }

  init(_ row: Row) throws {
    self.init(
      id: try row.identifier("id"), space: try row.optionalIdentifier("space"),
      kind: try row.word("thing_kind"),
      person: try row.optionalIdentifier("person"), name: try row.text("name"), query: try row.text("query"))
  }
}
