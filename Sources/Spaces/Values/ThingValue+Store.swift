import Basics
package import Store

extension ThingValue {
  /// The values of each stretch of days on which the same version holds. Of versions that fewer may see than the thing
  /// nothing is told, so that no list gives away a draft.
  private static func rows(
    of versions: [ThingVersion], as kind: ContentKind?, in state: ThingState
  ) -> [(valid: DayRange, value: ThingValue)] {
    let open = versions.filter { $0.fields?.state.isAtLeastAsOpen(as: state) ?? true }
    return timeline(open).flatMap { segment in
      (segment.version.fields.map { all(of: $0, as: kind) } ?? []).map { (segment.valid, $0) }
    }
  }

  /// Puts the values that follow from the versions of things in the place of those that are there.
  static func write(_ things: [VersionedThing], as kinds: ContentKinds, _ tx: any Transaction) throws {
    // Nothing is there yet of what is new.
    let known = things.filter { $0.versions.count > 1 }.map(\.thing.id)
    if !known.isEmpty { try tx.run("DELETE FROM thing_value WHERE thing IN \(known)") }
    let all = things.flatMap { present in
      rows(of: present.versions, as: kinds[present.thing.kind], in: present.thing.state).map {
        (isNumber: $0.value.number != nil, row: $0.value.row(of: present.thing.id, $0.valid))
      }
    }
    // Apart, because an engine prepares a statement for the types that its values have.
    for isNumber in [false, true] {
      try tx.run(
        """
        INSERT INTO thing_value (thing, field, position, valid_from, valid_to, text, number, day, unit, reference)
        """, rows: all.filter { $0.isNumber == isNumber }.map(\.row))
    }
  }

  private func row(of thing: Identifier<Thing>, _ valid: DayRange) -> [SQLValue] {
    [
      thing.sqlValue, field.sqlValue, position.sqlValue, valid.from.sqlValue, valid.until.sqlValue,
      text.sqlValue, number.sqlValue, day.sqlValue, unit.sqlValue, reference.sqlValue,
    ]
  }

  /// Whether the table says of `thing` what follows from its versions, and nothing else.
  static func isTrue(of thing: Thing, as kinds: ContentKinds, _ tx: any Transaction) throws -> Bool {
    let due = rows(of: try ThingVersion.all(of: thing.id, tx), as: kinds[thing.kind], in: thing.state)
    let found = try tx.rows("SELECT * FROM thing_value WHERE thing = \(thing.id)").map { row in
      var value = ThingValue(try row.text("field"), try row.integer("position"))
      value.text = try row.optionalText("text")
      value.number = try row.value("number") == .null ? nil : row.real("number")
      value.day = try row.optionalDay("day")
      value.unit = try row.optionalText("unit")
      value.reference = try row.optionalText("reference")
      return Line(valid: try row.period(), value: value)
    }
    return Set(found) == Set(due.map { Line(valid: $0.valid, value: $0.value) }) && found.count == due.count
  }

  private struct Line: Hashable {
    let valid: DayRange
    let value: ThingValue
  }
}

/// The things of which the table of values says something else than their versions do; of every kind alike.
package func thingsWithStaleValues(
  _ storage: any Storage, as kinds: ContentKinds
) throws -> [Identifier<Thing>] {
  var (stale, last): ([Identifier<Thing>], String) = ([], "")
  while true {
    let things = try storage.read { tx in
      let things = try tx.rows("SELECT * FROM thing WHERE id > \(last) ORDER BY id LIMIT 200").map(Thing.init)
      stale += try things.filter { try !ThingValue.isTrue(of: $0, as: kinds, tx) }.map(\.id)
      return things
    }
    guard let end = things.last else { return stale }
    last = end.id.text
  }
}
