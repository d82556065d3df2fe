package import Basics
package import Formats

/// A thing that is there, as far as rows are compared with it.
package struct ExistingThing: Sendable {
  package let id: Identifier<Thing>
  package let latest: Int
  package let title: String
  /// What it says on the day from which the rows are to hold; nil where it says nothing then.
  package let fields: ThingFields?

  package init(id: Identifier<Thing>, latest: Int, title: String, fields: ThingFields?) {
    (self.id, self.latest, self.title, self.fields) = (id, latest, title, fields)
  }
}

/// What the cells of a table are read with.
package struct ImportReading {
  package let fields: [ImportField]
  package let lookup: FieldLookup
  /// Who may see a thing, by what a cell says. Throws a `Diagnostic` for other words.
  package let state: (String) throws(Diagnostic) -> ThingState

  package init(
    fields: [ImportField], lookup: FieldLookup,
    state: @escaping (String) throws(Diagnostic) -> ThingState
  ) {
    (self.fields, self.lookup, self.state) = (fields, lookup, state)
  }
}

/// What `table` would change. A function of its arguments alone: it asks no database.
///
/// A row is of the thing with the same value in the field that was chosen as the key; one that nothing has is new. Rows
/// that stand twice, and those whose thing cannot be told, are faulty.
///
/// - Parameters:
///   - existing: the things of the kind that are there.
///   - check: what is wrong with what a thing would say; asked of rows that are new or changed.
/// - Throws: `column-missing` where no column is the key, or something new would have no title.
package func importDifference(
  of table: ReadTable, _ choices: ImportChoices, reading: ImportReading, onto existing: [ExistingThing],
  checking check: (ThingFields, ExistingThing?) throws -> [Diagnostic]
) throws -> ImportDifference {
  let columns = table.headings.map { heading in
    choices.columns[heading].flatMap { name in reading.fields.first { $0.name == name } }
  }
  let fields = columns.compactMap(\.self)
  for name in [choices.key, ImportField.title] where !fields.contains(where: { $0.name == name }) {
    throw Diagnostic("column-missing", .badInput, at: .init(field: "columns"), ["column": name])
  }
  var comparison = ImportComparison(choices, fields, existing)
  var cells = ImportCells(table, columns, choices, reading)
  var difference = ImportDifference()
  difference.fields = fields
  difference.rows.reserveCapacity(table.rows.count)
  for index in table.rows.indices {
    var row = comparison.compare(try cells.read(index), cells.values)
    if row.outcome == .new || row.outcome == .changed, let after = row.after {
      row.faults += try check(after, comparison.existing(row.thing))
      if !row.faults.isEmpty { row.outcome = .faulty }
    }
    difference.rows.append(row)
  }
  return difference
}
