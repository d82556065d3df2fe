package import Basics
package import Formats
package import Store

/// A row of a table of things that was read: what it is called, and what it says.
package struct ThingTableRow: Sendable {
  /// Counted from 1, as editors count.
  package let line: Int
  package let title: String
  package let content: JSONValue
  /// Who may see it, where the row says so and it is new.
  package let state: ThingState?

  package init(line: Int, title: String, content: JSONValue, state: ThingState? = nil) {
    self.line = line
    self.title = title
    self.content = content
    self.state = state
  }
}

/// What came of bringing rows in.
package struct ThingTableOutcome: Sendable {
  package var made = 0
  package var changed = 0
  package var unchanged = 0
  /// What is wrong with rows that were not taken, each at its line.
  package var faults: [Diagnostic] = []

  package init() {}
}

extension Thing {
  /// Brings rows in: a row whose title is that of a thing of the kind in the space changes it, others make a new one.
  /// Rows with faults are left and told; fields that the kind does not have in the table stay as they are.
  ///
  /// - Parameters:
  ///   - columns: the names of the fields that the table has; an empty cell empties the field.
  ///   - state: that of things that are made, where their row says none.
  package static func bring(
    in rows: [ThingTableRow], columns: [String], as kind: ContentKind, to space: Space, state: ThingState,
    from day: Day, by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ThingTableOutcome {
    var outcome = ThingTableOutcome()
    var seen: Set<String> = []
    for row in rows {
      do throws(any Error) {
        guard seen.insert(folded(row.title)).inserted else {
          throw Diagnostic("row-twice", .badInput, at: .init(field: "title"), ["title": row.title])
        }
        try take(
          row, columns, kind, space, state: state, from: day, by: doer, why: why, &outcome, tx, occasion)
      } catch let faults as Diagnostics {
        outcome.faults += faults.list.map { $0.at(line: row.line) }
      } catch let fault as Diagnostic where fault.kind == .badInput {
        outcome.faults.append(fault.at(line: row.line))
      }
    }
    return outcome
  }

  private static func take(
    _ row: ThingTableRow, _ columns: [String], _ kind: ContentKind, _ space: Space, state: ThingState,
    from day: Day, by doer: Doer, why: String, _ outcome: inout ThingTableOutcome, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws {
    let found = try tx.rows(
      """
      SELECT * FROM thing WHERE space = \(space.id) AND kind = \(kind.kind.rawValue)
        AND title_folded = \(folded(row.title)) AND state <> \(ThingState.removed.rawValue) ORDER BY id LIMIT 2
      """
    ).map(Thing.init)
    guard let present = found.first else {
      let draft = ThingDraft(
        kind.kind, title: row.title, content: row.content, state: row.state ?? state,
        from: day)
      try make(draft, in: space, by: doer, why: why, tx, occasion)
      outcome.made += 1
      return
    }
    guard found.count == 1, var fields = try ThingVersion.all(of: present.id, tx).holding(on: day)?.fields
    else {
      throw Diagnostic("row-unclear", .badInput, at: .init(field: "title"), ["title": row.title])
    }
    fields.title = row.title
    fields.state = present.state
    for column in columns {
      fields.content = fields.content.setting(FieldPath([column]), to: row.content[column])
    }
    let edit = ThingEdit(base: present.latest, fields: fields, from: day, why: why)
    switch try present.edit(edit, by: doer, tx, occasion) {
    case .written: outcome.changed += 1
    case .unchanged, .conflict: outcome.unchanged += 1
    }
  }
}

extension Diagnostic {
  fileprivate func at(line: Int) -> Diagnostic {
    Diagnostic(code, kind, at: .init(line: line, field: place.field), arguments)
  }
}
