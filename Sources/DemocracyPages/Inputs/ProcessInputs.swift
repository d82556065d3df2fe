package import Basics
package import Democracy
package import Spaces
package import Store

/// The inputs of a process, as they stand on one day.
package struct ProcessInputs {
  /// What lists and counts need of one; its text is read where it is shown.
  package struct Line: Hashable, Sendable {
    package let id: Identifier<Thing>
    package let state: ThingState
    package let tally: ProcessTally.Input
  }

  /// In the order in which they came.
  package let lines: [Line]

  /// Everything that was not removed, whoever asks: what may not be seen is counted and never shown.
  package init(of process: Identifier<Thing>, on day: Day, _ tx: any Transaction) throws {
    let rows = try tx.rows(
      """
      SELECT t.id, t.state, m.text AS moderation, r.text AS reason, o.text AS outcome, u.unit AS place
      FROM thing t
      JOIN thing_value p ON p.thing = t.id AND p.field = 'process' AND p.reference = \(process)
        AND p.valid_from <= \(day) AND (p.valid_to IS NULL OR p.valid_to > \(day))
      LEFT JOIN thing_value m ON m.thing = t.id AND m.field = 'moderation'
        AND m.valid_from <= \(day) AND (m.valid_to IS NULL OR m.valid_to > \(day))
      LEFT JOIN thing_value r ON r.thing = t.id AND r.field = 'reason'
        AND r.valid_from <= \(day) AND (r.valid_to IS NULL OR r.valid_to > \(day))
      LEFT JOIN thing_value o ON o.thing = t.id AND o.field = 'outcome'
        AND o.valid_from <= \(day) AND (o.valid_to IS NULL OR o.valid_to > \(day))
      LEFT JOIN thing_value u ON u.thing = t.id AND u.field = 'unit'
        AND u.valid_from <= \(day) AND (u.valid_to IS NULL OR u.valid_to > \(day))
      WHERE t.kind = \(ThingKind.input.rawValue) AND t.state <> \(ThingState.removed.rawValue)
      ORDER BY t.created_at, t.id
      """)
    lines = try rows.map { row in
      let moderation = try row.optionalText("moderation").flatMap(ProcessInput.Moderation.init(rawValue:))
      let state = ThingState(rawValue: try row.text("state")) ?? .draft
      return Line(
        id: try row.identifier("id"), state: state,
        tally: ProcessTally.Input(
          standing: ProcessInput.standing(state, moderation),
          outcome: try row.optionalText("outcome").flatMap(ProcessTally.Input.Outcome.init(rawValue:)),
          reason: try row.optionalText("reason"), place: try row.optionalText("place")))
    }
  }

  package var tally: ProcessTally { ProcessTally(lines.map(\.tally)) }

  /// What some of them say.
  package static func read(
    _ lines: some Sequence<Line>, on day: Day, _ tx: any Transaction
  ) throws -> [(id: Identifier<Thing>, content: ProcessInput)] {
    try lines.compactMap { line in
      try Thing.unasked(line.id, on: day, tx).map { (line.id, ProcessInput(reading: $0.content)) }
    }
  }
}
