package import Basics
import Digests
package import Formats

/// What a table would change, cell by cell, before anything happens.
package struct ImportDifference: Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case new, changed, same
    /// It is there already, and only what is new was asked for.
    case left
    /// Something is wrong with it: it is handed back.
    case faulty
  }

  package struct Row: Sendable {
    /// Of the file, counted from 1.
    package let line: Int
    /// The place of the row in the table.
    package let index: Int
    package internal(set) var outcome: Outcome
    /// The thing that is there, and the number of its latest version.
    package internal(set) var thing: Identifier<Thing>?
    package internal(set) var latest = 0
    /// What the thing says on the day that was chosen; nil for one that is new.
    package internal(set) var before: ThingFields?
    /// What it would say; of a row with faults, as far as it could be read.
    package internal(set) var after: ThingFields?
    /// Each at the name of its field, or of a column of it.
    package internal(set) var faults: [Diagnostic] = []
    /// What is worth a look, and no fault.
    package internal(set) var warnings: [Diagnostic] = []
  }

  package internal(set) var rows: [Row] = []
  /// The fields that the table has, in the order of its columns.
  package internal(set) var fields: [ImportField] = []

  package func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }

  /// Names what would happen: as long as the file, the choices and what is there are the same, so is it.
  package func digest(of file: String, _ choices: ImportChoices) -> String {
    var digest = HexDigest()
    digest.add("\(file)\n\(choices.json.line)\n")
    for row in rows {
      let after = row.outcome == .new || row.outcome == .changed ? row.after?.json.line ?? "" : ""
      digest.add(
        "\(row.line) \(row.outcome.rawValue) \(row.thing?.text ?? "") \(row.latest) \(after)\n")
    }
    return digest.text
  }
}

/// A field of a row: what it said, and what it would say.
package struct ImportedCell: Hashable, Sendable {
  package let field: ImportField
  package let before: JSONValue?
  package let after: JSONValue?

  package var isChanged: Bool { before != after }
}

extension ImportDifference.Row {
  /// Each field that the table has.
  package func cells(_ fields: [ImportField]) -> [ImportedCell] {
    fields.map {
      ImportedCell(field: $0, before: before?.value(of: $0.name), after: after?.value(of: $0.name))
    }
  }
}

extension ThingFields {
  /// What stands in a field; nil for nothing.
  func value(of field: String) -> JSONValue? {
    switch field {
    case ImportField.title: title.isEmpty ? nil : .text(title)
    case ImportField.state: .text(state.rawValue)
    case Tags.field: tags.isEmpty ? nil : .text(Tags.text(tags))
    default: content[field]
    }
  }
}
