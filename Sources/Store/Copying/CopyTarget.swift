/// The database that a copy goes into, inside one transaction: all of it comes to be there, or nothing.
struct CopyTarget {
  let tx: any Transaction
  let engine: Engine

  /// References that wait while rows come in an order in which they do not hold yet.
  private struct Waiting {
    let table: String
    let name: String
    let definition: String
  }

  /// Takes away all tables.
  func removeEverything() throws(StorageFault) {
    try engine.dropTextIndexes(tx)
    for table in Schema(tables: try tables()).inOrderOfReference.reversed() {
      try tx.run(
        SQL(verbatim: "DROP TABLE \(quoted(table.name))" + (engine == .postgreSQL ? " CASCADE" : "")))
    }
  }

  func tables() throws(StorageFault) -> [Schema.Table] {
    try Schema.tables(tx, engine)
  }

  /// Carries out `body` while no reference has to hold; afterwards all must.
  func withoutReferences(_ body: () throws(StorageFault) -> Void) throws(StorageFault) {
    switch engine {
    case .sqlite:
      try tx.run("PRAGMA defer_foreign_keys = ON")
      try body()
    case .postgreSQL:
      try tx.run("SET LOCAL statement_timeout = 0")
      let waiting = try references()
      for reference in waiting {
        try tx.run(
          SQL(verbatim: "ALTER TABLE \(quoted(reference.table)) DROP CONSTRAINT \(quoted(reference.name))"))
      }
      try body()
      for reference in waiting {
        try tx.run(
          SQL(
            verbatim: "ALTER TABLE \(quoted(reference.table)) ADD CONSTRAINT \(quoted(reference.name)) "
              + reference.definition))
      }
    }
  }

  /// Adds rows, each with a value for every column.
  func add(_ rows: [[SQLValue]], to table: Schema.Table) throws(StorageFault) {
    let columns = table.columns.map { quoted($0.name) }.joined(separator: ", ")
    let marks = "(" + table.columns.map { _ in "?" }.joined(separator: ", ") + ")"
    // Neither engine takes more than 32 766 values in one statement.
    let most = max(1, 30_000 / max(1, table.columns.count))
    for start in stride(from: 0, to: rows.count, by: most) {
      let part = rows[start..<min(start + most, rows.count)]
      let places = part.map { _ in marks }.joined(separator: ", ")
      try tx.run(
        SQL(
          verbatim: "INSERT INTO \(quoted(table.name)) (\(columns)) VALUES \(places)", part.flatMap(\.self)))
    }
  }

  /// Lets the engine know how much the table holds. Until it does, PostgreSQL takes a full table for an empty one and
  /// chooses slow ways through it; its own round of looking comes minutes later.
  func learn(_ table: Schema.Table) throws(StorageFault) {
    if engine == .postgreSQL { try tx.run(SQL(verbatim: "ANALYZE \(quoted(table.name))")) }
  }

  func empty(_ table: Schema.Table) throws(StorageFault) {
    try tx.run(SQL(verbatim: "DELETE FROM \(quoted(table.name))"))
  }

  private func references() throws(StorageFault) -> [Waiting] {
    var found: [Waiting] = []
    for row in try tx.rows(
      """
      SELECT relname, conname, pg_get_constraintdef(pg_constraint.oid) AS definition
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
      WHERE contype = 'f' AND relnamespace = current_schema()::regnamespace ORDER BY relname, conname
      """)
    {
      found.append(
        Waiting(
          table: try row.text("relname"), name: try row.text("conname"),
          definition: try row.text("definition")))
    }
    return found
  }
}
