package import Basics
import Democracy
package import Spaces
package import Store

/// What was said in the processes that feed one case, and may be shown.
package struct MatterInputs {
  /// Those that somebody may see.
  package let processes: [Thing]
  /// In the order in which they came, process by process.
  package let lines: [ProcessInputs.Line]

  package init(
    of matter: Identifier<Thing>, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws {
    let rows = try tx.rows(
      """
      SELECT t.id FROM thing t
      JOIN thing_value m ON m.thing = t.id AND m.field = 'case' AND m.reference = \(matter)
        AND m.valid_from <= \(day) AND (m.valid_to IS NULL OR m.valid_to > \(day))
      WHERE t.kind = \(ThingKind.process.rawValue) AND t.state <> \(ThingState.removed.rawValue)
      ORDER BY t.created_at, t.id
      """)
    let ids = try rows.map { try $0.identifier("id") as Identifier<Thing> }
    let seen = try Thing.some(Set(ids), for: actor, tx)
    processes = ids.compactMap { seen[$0] }
    lines = try processes.flatMap { process in
      try ProcessInputs(of: process.id, on: day, tx).lines.filter { $0.tally.standing == .shown }
    }
  }

  package var unanswered: [ProcessInputs.Line] { lines.filter { $0.tally.outcome == nil } }
  package var answered: [ProcessInputs.Line] { lines.filter { $0.tally.outcome != nil } }
}
