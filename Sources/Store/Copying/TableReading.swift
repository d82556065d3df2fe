internal import Basics
internal import Digests

/// Reads a table from its first to its last row, in the order of its key, so many rows at a time.
struct TableReading {
  private let table: Schema.Table
  private let batch: Int

  /// - Throws: `unexpected` for a table without a key: nothing says in which order its rows come.
  init(_ table: Schema.Table, batch: Int = 500) throws(StorageFault) {
    guard !table.key.isEmpty else { throw .unexpected("table \(table.name) has no key") }
    self.table = table
    self.batch = batch
  }

  /// Hands over all rows and says what they were.
  func read(
    _ tx: any Transaction, _ take: ([[SQLValue]]) throws(StorageFault) -> Void
  ) throws(StorageFault) -> CopiedTable {
    var hash = HexDigest()
    var count = 0
    var last: [SQLValue]?
    while true {
      let rows = try values(tx.rows(statement(after: last)))
      for row in rows { hash.add(row.flatMap(Self.bytes)) }
      count += rows.count
      if !rows.isEmpty { try take(rows) }
      guard rows.count == batch, let end = rows.last else { break }
      last = table.key.compactMap { name in
        table.columns.firstIndex { $0.name == name }.map { end[$0] }
      }
    }
    return CopiedTable(name: table.name, rows: count, digest: hash.text)
  }

  private func statement(after last: [SQLValue]?) -> SQL {
    let columns = table.columns.map { quoted($0.name) }.joined(separator: ", ")
    let key = table.key.map(quoted).joined(separator: ", ")
    let marks = table.key.map { _ in "?" }.joined(separator: ", ")
    let start = last == nil ? "" : " WHERE (\(key)) > (\(marks))"
    return SQL(
      verbatim: "SELECT \(columns) FROM \(quoted(table.name))\(start) ORDER BY \(key) LIMIT \(batch)",
      last ?? [])
  }

  private func values(_ rows: [Row]) throws(StorageFault) -> [[SQLValue]] {
    var found: [[SQLValue]] = []
    for row in rows {
      var values: [SQLValue] = []
      for column in table.columns { values.append(try row.value(column.name)) }
      found.append(values)
    }
    return found
  }

  /// A value as bytes that no other value has: its kind, how long it is, and what it is.
  private static func bytes(_ value: SQLValue) -> [UInt8] {
    switch value {
    case .null: [0]
    case .integer(let integer): [1] + bigEndian(UInt64(bitPattern: integer))
    // SQLite does not keep the sign of zero.
    case .real(let real): [2] + bigEndian(real == 0 ? 0 : real.bitPattern)
    case .text(let text): [3] + bigEndian(UInt64(text.utf8.count)) + Array(text.utf8)
    case .bytes(let bytes): [4] + bigEndian(UInt64(bytes.count)) + bytes
    }
  }

  private static func bigEndian(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
  }
}
