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
    return Array(
      try found.filter { may(actor, .seeThing, $0.subject(in: try Space.get($0.space, tx))) }.prefix(limit))
  }
}
