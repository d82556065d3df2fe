/// The differences between the engines that tables must make up for.
struct Dialect {
  private let engine: Engine

  init(_ engine: Engine) {
    self.engine = engine
  }

  /// What a statement that makes or alters a table or an index is for the engine: one statement, or several, or none.
  ///
  /// SQLite orders and compares texts byte by byte. PostgreSQL does so as well where a column asks for the
  /// collation `C`; otherwise days, identifiers and pages of a list would come in another order on each server.
  func definitions(_ statement: String) -> [String] {
    if let index = TextIndexDefinition(statement) { return index.statements(engine) }
    let start = statement.drop { $0.isWhitespace }
    guard engine == .postgreSQL, start.hasPrefix("CREATE TABLE") || start.hasPrefix("ALTER TABLE") else {
      return [statement]
    }
    return [statement.replacing(/\bTEXT\b/, with: "TEXT COLLATE \"C\"")]
  }
}
