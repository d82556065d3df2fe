/// `CREATE TEXT INDEX name ON table (number, words)` as each engine makes one, and `RENEW TEXT INDEX name ON table (number,
/// words)`, which makes one that was there before anew, as it is made today.
struct TextIndexDefinition {
  private let isNew: Bool
  private let name: Substring
  private let table: Substring
  private let number: Substring
  private let words: Substring

  /// Nil where the statement makes something else.
  init?(_ statement: String) {
    let form = /\s*(CREATE|RENEW) TEXT INDEX (\w+) ON (\w+) \((\w+), (\w+)\)\s*/
    guard let match = statement.wholeMatch(of: form) else { return nil }
    isNew = match.1 == "CREATE"
    (name, table, number, words) = (match.2, match.3, match.4, match.5)
  }

  func statements(_ engine: Engine) -> [String] {
    switch engine {
    case .sqlite: isNew ? fts5 : ["DROP TABLE \(name)"] + fts5 + [command("'rebuild'")]
    // It is made as it always was.
    case .postgreSQL:
      isNew ? ["CREATE INDEX \(name) ON \(table) USING gin ((\(words)::tsvector))"] : []
    }
  }

  /// Words come as they shall stand there, without order: that is all that the questions need. Beginnings of words have
  /// indexes of their own, so that what begins so is read one after the other, and no further than is asked for; and
  /// an index stands in few pieces, because every word that is asked for is looked up in each of them.
  private var fts5: [String] {
    [
      """
      CREATE VIRTUAL TABLE \(name) USING fts5(\(words), content='\(table)', content_rowid='\(number)', detail=none,
        columnsize=0, prefix='1 2 3 4 5 6 7 8 9 10 11 12',
        tokenize="unicode61 remove_diacritics 0 tokenchars '=^!#$'")
      """,
      command("'automerge', 2", "rank"),
    ]
  }

  private func command(_ values: String, _ others: String...) -> String {
    "INSERT INTO \(name) (\(([String(name)] + others).joined(separator: ", "))) VALUES (\(values))"
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
