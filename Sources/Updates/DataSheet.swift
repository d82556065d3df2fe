package import Basics
internal import Formats

/// A shipped table as it can be written again: its account of itself, its columns, and its rows as they are written.
package struct DataSheet: Hashable, Sendable {
  /// Path below `Data`.
  package let file: String
  /// Keys of the head in their order, and what they say.
  private var head: [(key: String, value: String)]
  package let columns: [String]
  package var rows: [[String]]

  /// - Throws: those of `CSVTable`.
  package init(bytes: [UInt8], file: String) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: "Data/\(file)")
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    self.file = file
    head = table.metadataKeys.map { ($0, table.metadata[$0] ?? "") }
    columns = table.columns
    rows = table.rows.map { row in table.columns.indices.map { row.text($0) } }
  }

  /// What the head says under a key; a new key goes last.
  package subscript(key: String) -> String? {
    get { head.first { $0.key == key }?.value }
    set {
      guard let place = head.firstIndex(where: { $0.key == key }) else {
        if let newValue { head.append((key, newValue)) }
        return
      }
      if let newValue { head[place].value = newValue } else { head.remove(at: place) }
    }
  }

  package var bytes: [UInt8] {
    var writer = CSVWriter()
    for (key, value) in head { writer.metadata(key, value) }
    writer.row(columns)
    for row in rows { writer.row(row.map(SheetCell.text)) }
    return writer.bytes
  }

  package static func == (a: DataSheet, b: DataSheet) -> Bool { a.file == b.file && a.bytes == b.bytes }
  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
