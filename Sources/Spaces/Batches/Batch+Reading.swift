import Basics
package import Store

extension Batch {
  /// The batch and its space, where `actor` may see what happened there. Throws `batch-unknown` where they may not.
  package static func get(
    _ id: Identifier<Batch>, for actor: Actor, _ tx: any Transaction
  ) throws -> (batch: Batch, space: Space) {
    let rows = try tx.rows(
      "SELECT h.*, b.undoes FROM thing_batch b JOIN history h ON h.number = b.entry WHERE b.id = \(id) ORDER BY b.entry"
    )
    guard let first = rows.first else { throw Diagnostic("batch-unknown", .noAnswer) }
    let space = try Space.get(first.identifier("space"), tx)
    let isSeen = try rows.allSatisfy { row in
      let state: ThingState = try row.word("visibility")
      return may(actor, .seeHistory, space.subject)
        && may(actor, .seeHistory, .thing(in: space.id, shows: space.shows, state: state))
    }
    guard isSeen else { throw Diagnostic("batch-unknown", .noAnswer) }
    let undoing = try tx.row("SELECT id FROM thing_batch WHERE undoes = \(id) ORDER BY entry LIMIT 1")
    let batch = Batch(
      id: id, space: space.id, entry: try HistoryEntry(first),
      undoes: try first.optionalIdentifier("undoes"), undoneBy: try undoing?.identifier("id"))
    return (batch, space)
  }

  /// The versions of a batch, thing by thing.
  ///
  /// - Parameter last: only of things after this one.
  static func versions(
    of id: Identifier<Batch>, after last: Identifier<Thing>? = nil, _ tx: any Transaction
  ) throws -> [ChangedThing] {
    let after = last?.text ?? ""
    let rows = try tx.rows(
      """
      SELECT v.thing, v.number FROM thing_batch b
      JOIN thing_version v ON v.entry >= b.first AND v.entry < b.entry
      WHERE b.id = \(id) AND v.thing > \(after) ORDER BY v.thing, v.number
      """)
    var found: [ChangedThing] = []
    for row in rows {
      let thing: Identifier<Thing> = try row.identifier("thing")
      if found.last?.thing == thing {
        found[found.count - 1].numbers.append(try row.integer("number"))
      } else {
        found.append((thing, [try row.integer("number")]))
      }
    }
    return found
  }

  /// The things that a batch changed and `actor` may see, in the order of their titles, at most `limit`; and how many it
  /// changed in all.
  package static func things(
    of id: Identifier<Batch>, for actor: Actor, limit: Int, _ tx: any Transaction
  ) throws -> (things: [Thing], count: Int) {
    let ids = try versions(of: id, tx).map(\.thing)
    let found = try Thing.some(Set(ids.prefix(limit)), for: actor, tx)
    return (found.values.sorted { ($0.title, $0.id.text) < ($1.title, $1.id.text) }, ids.count)
  }
}
