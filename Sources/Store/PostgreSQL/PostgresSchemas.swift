extension Transaction {
  /// Makes a schema of PostgreSQL, a room of its own for tables inside one database.
  package func makeSchema(_ name: String) throws(StorageFault) {
    try run(SQL(verbatim: "CREATE SCHEMA \(quoted(name))"))
  }

  /// Removes a schema of PostgreSQL with everything in it.
  package func dropSchema(_ name: String) throws(StorageFault) {
    try run(SQL(verbatim: "DROP SCHEMA \(quoted(name)) CASCADE"))
  }
}

/// A name as both engines take it, whatever letters are in it.
func quoted(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"") + "\""
}
