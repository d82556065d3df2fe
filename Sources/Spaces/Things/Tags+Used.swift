package import Basics
package import Store

extension Tags {
  /// Things of a space that are looked at for what it files under: those that changed last.
  private static let looked = 1000

  /// What a space files things under on `day`, as far as `actor` may see them: what most have first, at most `limit`. A tag
  /// that is spelled in several ways is told in one of them.
  package static func used(
    in space: Space, on day: Day, for actor: Actor, limit: Int = 60, _ tx: any Transaction
  ) throws -> [String] {
    let states = ThingState.allCases.filter {
      $0 != .removed && may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: $0))
    }.map(\.rawValue)
    return try tx.rows(
      """
      SELECT MAX(f.reference) AS tag, COUNT(*) AS things FROM (
        SELECT id FROM thing WHERE space = \(space.id) AND state IN \(states)
          \(space.hidingKinds(from: actor, in: "kind"))
        ORDER BY changed_at DESC, id DESC LIMIT \(looked)) t
      JOIN thing_value f ON f.thing = t.id AND f.field = \(field)
      WHERE f.valid_from <= \(day) AND (f.valid_to IS NULL OR f.valid_to > \(day))
      GROUP BY f.text ORDER BY things DESC, f.text LIMIT \(limit)
      """
    ).compactMap { try $0.optionalText("tag") }
  }
}
