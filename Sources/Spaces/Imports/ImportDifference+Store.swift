package import Basics
package import Formats
package import Store

extension ExistingThing {
  /// The things of a kind in a space that `actor` may see, with what they say on `day`.
  package static func all(
    of kind: ThingKind, in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [ExistingThing] {
    try tx.rows(
      """
      SELECT t.*, v.content AS said FROM thing t LEFT JOIN thing_version v ON v.thing = t.id AND v.number = (
        SELECT MAX(number) FROM thing_version w
        WHERE w.thing = t.id AND w.valid_from <= \(day) AND (w.valid_to IS NULL OR w.valid_to > \(day)))
      WHERE t.space = \(space.id) AND t.kind = \(kind.rawValue) AND t.state <> \(ThingState.removed.rawValue)
      ORDER BY t.id
      """
    ).compactMap { row in
      let thing = try Thing(row)
      guard may(actor, .seeThing, thing.subject(in: space)) else { return nil }
      var fields = try ThingFields(stored: row.optionalText("said"))
      // Who sees it is a matter of now.
      fields?.state = thing.state
      return ExistingThing(id: thing.id, latest: thing.latest, title: thing.title, fields: fields)
    }
  }
}

extension ImportDifference {
  /// What `table` would change in `space`, with everything that is wrong, also by what the kind itself checks and by what
  /// `actor` may do.
  ///
  /// - Parameter existing: what `ExistingThing.all` answers in this transaction, where it was read already.
  package static func find(
    _ table: ReadTable, _ choices: ImportChoices, as kind: ContentKind, in space: Space,
    reading: ImportReading, onto existing: [ExistingThing]? = nil, for actor: Actor, _ tx: any Transaction
  ) throws -> ImportDifference {
    let doer = Doer.actor(actor)
    let existing =
      try existing ?? ExistingThing.all(of: kind.kind, in: space, on: choices.from, for: actor, tx)
    // Rows refer to the same few things: what was read once in this moment is so for all of them.
    let remembering = RememberedReads(tx)
    return try importDifference(of: table, choices, reading: reading, onto: existing) { fields, present in
      var faults = try fields.faults(
        as: kind, in: Ground(doer, choices.from, thing: present?.id, remembering))
      let before = present?.fields?.state
      let subject = Subject.thing(
        in: space.id, shows: space.shows, state: before ?? fields.state, kind: kind.kind)
      let needed: [Action] =
        (before == nil ? [.seeThing] : [.changeThing])
        + (fields.state == (before ?? .draft) ? [] : [.publishThing])
      if !needed.allSatisfy({ doer.may($0, subject) }) {
        faults.append(Diagnostic("not-permitted", .forbidden))
      }
      return faults
    }
  }
}
