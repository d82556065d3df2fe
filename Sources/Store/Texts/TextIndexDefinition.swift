/// `CREATE TEXT INDEX name ON table (number, words)` as each engine makes one.
struct TextIndexDefinition {
  private let name: Substring
  private let table: Substring
  private let number: Substring
  private let words: Substring

  /// Nil where the statement makes something else.
  init?(_ statement: String) {
    let form = /\s*CREATE TEXT INDEX (\w+) ON (\w+) \((\w+), (\w+)\)\s*/
    guard let match = statement.wholeMatch(of: form) else { return nil }
    (name, table, number, words) = (match.1, match.2, match.3, match.4)
  }

  func statement(_ engine: Engine) -> String {
    switch engine {
    // Words come as they shall stand there, without order: that is all that the questions need. What begins with few
    // letters has an index of its own.
    case .sqlite:
      """
      CREATE VIRTUAL TABLE \(name) USING fts5(\(words), content='\(table)', content_rowid='\(number)', detail=none,
        columnsize=0, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '=^!#$'")
      """
    case .postgreSQL: "CREATE INDEX \(name) ON \(table) USING gin ((\(words)::tsvector))"
    }
  }
}

extension Engine {
  /// Fills the indexes of texts from their tables, after rows came there past them.
  func fillTextIndexes(_ tx: any Transaction) throws(StorageFault) {
    guard self == .sqlite else { return }
    for row in try tx.rows("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'") {
      let name = quoted(try row.text("name"))
      try tx.run(SQL(verbatim: "INSERT INTO \(name) (\(name)) VALUES ('rebuild')"))
    }
  }

  /// Takes them away, with the tables of the engine's own that they are made of.
  func dropTextIndexes(_ tx: any Transaction) throws(StorageFault) {
    guard self == .sqlite else { return }
    for row in try tx.rows("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'") {
      try tx.run(SQL(verbatim: "DROP TABLE \(quoted(try row.text("name")))"))
    }
  }
}
