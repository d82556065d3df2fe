package import Basics
package import Store

extension Thing {
  /// The things that refer to `target`, a thing, an organisation or an account, on `day`, as far as `actor` may see
  /// them; in the order of their titles, at most `limit`.
  package static func referring(
    to target: String, on day: Day, for actor: Actor, limit: Int = 50, _ tx: any Transaction
  ) throws -> [Thing] {
    let found = try tx.rows(
      """
      SELECT * FROM thing WHERE state <> \(ThingState.removed.rawValue) AND id IN (
        SELECT thing FROM thing_value WHERE reference = \(target)
          AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day)))
      ORDER BY title_folded, id LIMIT 500
      """
    ).map(Thing.init)
    return Array(try seen(found, for: actor, tx).prefix(limit))
  }

  /// Those of `ids` that are there and that `actor` may see.
  package static func some(
    _ ids: Set<Identifier<Thing>>, for actor: Actor, _ tx: any Transaction
  ) throws -> [Identifier<Thing>: Thing] {
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT * FROM thing WHERE id IN \(ids.sorted())").map(Thing.init)
    return Dictionary(uniqueKeysWithValues: try seen(found, for: actor, tx).map { ($0.id, $0) })
  }

  private static func seen(
    _ things: [Thing], for actor: Actor, _ tx: any Transaction
  ) throws -> [Thing] {
    let spaces = try Space.some(things.map(\.space), tx)
    return things.filter { thing in
      spaces[thing.space].map { may(actor, .seeThing, thing.subject(in: $0)) } ?? false
    }
  }
}
