/// What is broken in a database, in the engine's own words; empty where it is whole.
///
/// SQLite reads the whole file for it. PostgreSQL checks pages and references as it goes, so there every table is
/// read once, which is enough for a damaged page to show itself.
package func integrityFaults(of storage: any Storage) throws -> [String] {
  do {
    return switch storage.engine {
    case .sqlite: try storage.read { try integrityFaults(in: $0) }
    case .postgreSQL: try storage.read { try readEveryTable($0) }
    }
  } catch StorageFault.damaged {
    return ["damaged"]
  }
}

/// The same of SQLite, inside a transaction.
func integrityFaults(in tx: any Transaction) throws(StorageFault) -> [String] {
  var faults: [String] = []
  for row in try tx.rows("SELECT integrity_check AS words FROM pragma_integrity_check") {
    let words = try row.text("words")
    if words != "ok" { faults.append(words) }
  }
  for row in try tx.rows("SELECT \"table\" AS name, parent FROM pragma_foreign_key_check") {
    faults.append("\(try row.text("name")) points to nothing in \(try row.text("parent"))")
  }
  return faults
}

private func readEveryTable(_ tx: any Transaction) throws(StorageFault) -> [String] {
  for table in try PostgresCatalogue(tx).tables() {
    _ = try tx.row(SQL(verbatim: "SELECT count(t) AS number FROM \(quoted(table.name)) AS t"))
  }
  return []
}
