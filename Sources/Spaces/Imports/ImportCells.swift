import Basics
import Formats

/// Reads the cells of a table, row by row.
struct ImportCells {
  private let table: ReadTable
  private let columns: [ImportField?]
  private let styles: [CellStyle]
  private let reading: ImportReading
  /// What the row that was read last says, by the names of fields; nothing for an empty cell.
  private(set) var values: [String: JSONValue] = [:]

  init(_ table: ReadTable, _ columns: [ImportField?], _ choices: ImportChoices, _ reading: ImportReading) {
    (self.table, self.columns, self.reading) = (table, columns, reading)
    styles = table.headings.map { CellStyle(kroner: choices.kroner, heading: $0) }
  }

  /// The row with what cannot be read of it.
  mutating func read(_ index: Int) throws -> ImportDifference.Row {
    let source = table.rows[index]
    var row = ImportDifference.Row(line: source.line, index: index, outcome: .new)
    values = [:]
    if let fault = source.fault { row.faults.append(fault) }
    for (column, field) in columns.enumerated() {
      guard let field else { continue }
      do {
        values[field.name] = try value(source.cells[column], field, styles[column])
      } catch let faults as Diagnostics {
        row.faults += faults.list
      } catch let fault as Diagnostic where fault.kind == .badInput {
        row.faults.append(fault)
      }
    }
    return row
  }

  private func value(_ cell: TableCell, _ field: ImportField, _ style: CellStyle) throws -> JSONValue? {
    if let shape = field.shape { return try shape.value(of: cell, written: style, reading.lookup) }
    if case .mistake(let text) = cell {
      throw Diagnostic("cell-mistake", .badInput, at: .init(field: field.name), ["found": text])
    }
    let typed = cell.shown
    guard !typed.isEmpty else { return nil }
    return .text(field.name == ImportField.state ? try reading.state(typed).rawValue : typed)
  }
}
