package import Basics

/// The index of a table of texts, by which those that hold certain words are found: FTS5 on SQLite, a GIN index of
/// `tsvector` on PostgreSQL. A migration makes one by
/// `CREATE TEXT INDEX name ON table (number, words)`: `number` names the row, `words` holds its words with spaces between.
///
/// Which words a text has is none of its matter: they are indexed as they are, so that both engines find the same.
package struct TextIndex: Sendable {
  private let index: SQL
  private let table: SQL

  package init(_ index: StaticString, on table: StaticString) {
    self.index = SQL(stringLiteral: index)
    self.table = SQL(stringLiteral: table)
  }

  /// What a statement reads from to find rows of the table, called `s`.
  package func source(_ engine: Engine) -> SQL {
    switch engine {
    // In this order: from the words to their rows.
    case .sqlite: "\(index) CROSS JOIN \(table) s ON s.number = \(index).rowid"
    case .postgreSQL: "\(table) s"
    }
  }

  /// What must hold of its rows for them to fit.
  package func condition(_ words: TokenCondition, _ engine: Engine) -> SQL {
    switch engine {
    case .sqlite: "\(index) MATCH \(TextQuery.fts5(words))"
    case .postgreSQL: "s.words::tsvector @@ \(TextQuery.tsquery(words))::tsquery"
    }
  }

  /// The number of a row, in whose order either engine yields rows cheaply.
  package func number(_ engine: Engine) -> SQL {
    engine == .sqlite ? "\(index).rowid" : "s.number"
  }

  /// The words of a row.
  package typealias Words = (number: Int, words: String)

  /// Takes the words of new rows in.
  package func add(_ rows: [Words], _ tx: any Transaction) throws(StorageFault) {
    guard tx.engine == .sqlite else { return }
    try tx.run(
      "INSERT INTO \(index) (rowid, words)", rows: rows.map { [$0.number.sqlValue, $0.words.sqlValue] })
  }

  /// Takes the words of rows out that go, or get others.
  ///
  /// - Parameter rows: exactly those that were taken in.
  package func remove(_ rows: [Words], _ tx: any Transaction) throws(StorageFault) {
    guard tx.engine == .sqlite else { return }
    try tx.run(
      "INSERT INTO \(index) (\(index), rowid, words)",
      rows: rows.map { ["delete".sqlValue, $0.number.sqlValue, $0.words.sqlValue] })
  }

  /// Makes fewer pieces of those that the index grew in, some pages at a time, so that others can write meanwhile; words are
  /// found sooner in few.
  ///
  /// - Returns: whether there is more to do.
  package func tidy(_ storage: any Storage) throws -> Bool {
    guard storage.engine == .sqlite else { return false }
    return try storage.write { tx in
      func changes() throws -> Int { try tx.row("SELECT total_changes() AS n")?.integer("n") ?? 0 }
      let before = try changes()
      // https://www.sqlite.org/fts5.html#the_merge_command: where fewer than two rows changed, nothing was left to merge.
      try tx.run("INSERT INTO \(index) (\(index), rank) VALUES ('merge', -500)")
      return try changes() - before >= 2
    }
  }
}
