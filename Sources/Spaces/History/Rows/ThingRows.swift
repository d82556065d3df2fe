import Basics
import Formats
import Store

extension RowWalk {
  /// The rows of things beside the versions that the history attests: there are too many to keep, so they are walked
  /// through one after the other.
  mutating func compareThings(_ tx: any Transaction) throws {
    var last = ""
    while true {
      let rows = try tx.rows(
        """
        SELECT t.*, a.space AS made_space, a.kind AS made_kind, a.number AS made_entry,
          a.content AS made_content, n.number AS newest,
          n.recorded_at AS newest_at, n.content AS newest_content, n.valid_from, n.valid_to, n.entry AS newest_entry,
          b.visibility AS newest_state
        FROM thing t
        LEFT JOIN thing_version f ON f.thing = t.id AND f.number = 1
        LEFT JOIN history a ON a.number = f.entry
        LEFT JOIN thing_version n ON n.thing = t.id
          AND n.number = (SELECT MAX(number) FROM thing_version WHERE thing = t.id)
        LEFT JOIN history b ON b.number = n.entry
        WHERE t.id > \(last) ORDER BY t.id LIMIT 500
        """)
      for row in rows {
        last = try row.text("id")
        count += 1
        for difference in try differences(ofThing: row, tx) { differences.append(difference) }
      }
      if rows.count < 500 { break }
    }
    try missingThings(tx)
  }

  private func differences(ofThing row: Row, _ tx: any Transaction) throws -> [RowDifference] {
    let id: Identifier<Thing> = try row.identifier("id")
    guard let made = try row.optionalInteger("made_entry"),
      let newest = try row.optionalInteger("newest_entry")
    else { return [RowDifference(table: "thing", row: id.text, kind: .unsaid, entry: nil)] }
    let fields = try row.optionalText("newest_content").flatMap { try? JSONValue(reading: $0) }
      .flatMap { ThingFields($0) }
    let isFork = try row.text("made_kind") == ChangeKind.thingForked.rawValue
    let said: [(String, SaidValue, Int)] = [
      ("space", .exactly(try row.value("made_space")), made),
      ("created_at", .exactly(.integer(id.milliseconds)), made),
      ("kind", try kind(row, fields), made), ("latest", .exactly(try row.value("newest")), newest),
      ("state", .exactly(try row.value("newest_state")), newest),
      ("changed_at", .exactly(try row.value("newest_at")), newest),
      ("title", try title(of: id, row, fields, tx), newest), ("title_folded", .folded(of: "title"), newest),
      ("forked_from", isFork ? .something : .null, made),
      ("forked_version", isFork ? .something : .null, made),
    ]
    var found = try said.compactMap { column, value, entry -> RowDifference? in
      let value = (held: try row.value(column), due: value)
      guard let expected = try value.due.expectation(value.held, in: row) else { return nil }
      return RowDifference(
        table: "thing", row: id.text,
        kind: .field(column, expected: expected, found: value.held.shown), entry: entry)
    }
    if isFork, try !isCopy(id, row, tx) {
      found.append(
        RowDifference(
          table: "thing", row: id.text,
          kind: .field(
            "forked_from", expected: "≠ \(try row.value("forked_from").shown)",
            found: try row.value("forked_from").shown), entry: made))
    }
    return found
  }

  /// The kind that the entry of the first version says. Entries from before it was said are of a study or a note,
  /// which are told apart by what they hold.
  private func kind(_ row: Row, _ newest: ThingFields?) throws -> SaidValue {
    if let made = try row.optionalText("made_content").map(HistoryEntry.Content.init) {
      if let kind = made.after["kind"]?.text { return .text(kind) }
    } else if let entry = try row.optionalInteger("made_entry"), let kind = kept[entry]?.after["kind"]?.text {
      return .text(kind)
    }
    guard let newest else { return .unknown }
    return .text(newest.content["query"] == nil ? Note.kind.rawValue : SavedStudy.kind.rawValue)
  }

  /// Lists show the title that held on the day of the last change, wherever that was on earth.
  private func title(
    of id: Identifier<Thing>, _ row: Row, _ newest: ThingFields?, _ tx: any Transaction
  ) throws -> SaidValue {
    let days = try row.instant("newest_at").daysAnywhere
    let valid = try row.period()
    if let newest, days.allSatisfy(valid.contains) { return .text(newest.title) }
    let versions = try ThingVersion.all(of: id, tx)
    guard let state = try row.optionalText("newest_state").flatMap(ThingState.init(rawValue:)) else {
      return .unknown
    }
    // Earlier programs wrote the title that held whoever might see it; it is set right with the next change.
    let shown = days.flatMap {
      [versions.listed(on: $0, in: state), versions.holding(on: $0) ?? versions.last]
    }
    if shown.contains(where: { $0?.fields == nil }) { return .unknown }
    let titles = Set(shown.compactMap { $0?.fields?.title })
    // What was erased took its title out of the list, even where another version has the same.
    let isErased = versions.contains { $0.fields == nil }
    return .oneOf((titles.sorted() + (isErased ? [""] : [])).map { .text($0) })
  }

  /// Whether the first version says what the version says that it was copied from; what was erased nobody knows.
  private func isCopy(_ id: Identifier<Thing>, _ row: Row, _ tx: any Transaction) throws -> Bool {
    let source: Identifier<Thing>? = try row.optionalIdentifier("forked_from")
    guard let source, let number = try row.optionalInteger("forked_version") else { return true }
    guard let first = try ThingVersion.find(VersionName(id, 1), tx),
      let copied = try ThingVersion.find(VersionName(source, number), tx)
    else { return false }
    guard let made = first.fields, let original = copied.fields else { return true }
    return made.title == original.title && made.content == original.content
  }

  /// Things that the history tells of and that are not there.
  private mutating func missingThings(_ tx: any Transaction) throws {
    let rows = try tx.rows(
      """
      SELECT h.thing, MIN(h.number) AS entry FROM history h
      WHERE h.thing IS NOT NULL AND NOT EXISTS (SELECT 1 FROM thing t WHERE t.id = h.thing)
      GROUP BY h.thing ORDER BY MIN(h.number)
      """)
    for row in rows {
      differences.append(
        RowDifference(
          table: "thing", row: try row.text("thing"), kind: .missing, entry: try row.integer("entry")))
    }
  }
}
