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

  /// Puts the values that follow from `versions` in the place of those that are there.
  static func write(
    _ thing: Identifier<Thing>, _ versions: [ThingVersion], as kind: ContentKind?, in state: ThingState,
    _ tx: any Transaction
  ) throws {
    try tx.run("DELETE FROM thing_value WHERE thing = \(thing)")
    for (valid, value) in rows(of: versions, as: kind, in: state) {
      try tx.run(
        """
        INSERT INTO thing_value (thing, field, position, valid_from, valid_to, text, number, day, unit, reference)
        VALUES (\(thing), \(value.field), \(value.position), \(valid.from.sqlValue), \(valid.until.sqlValue),
          \(value.text.sqlValue), \(value.number.sqlValue), \(value.day.sqlValue), \(value.unit.sqlValue), \(value.reference.sqlValue))
        """)
    }
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
