final class SQLiteTransaction: Transaction {
  let engine = Engine.sqlite
  private let connection: SQLiteConnection
  /// What went wrong first. As on PostgreSQL, nothing more is carried out after that.
  private var fault: StorageFault?

  private init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
    let answer = try answer(statement)
    return answer.rows.map { Row(columns: answer.columns, values: $0) }
  }

  func run(_ statement: SQL) throws(StorageFault) -> Int {
    try answer(statement).changed
  }

  private func answer(_ statement: SQL) throws(StorageFault) -> SQLiteConnection.StatementResult {
    if let fault { throw fault }
    do throws(StorageFault) {
      for value in statement.values { try value.checkForStorage() }
      return try connection.run(statement.text, statement.values)
    } catch {
      fault = error
      throw error
    }
  }

  /// Carries out a transaction that begins with `begin`. A fault that `body` passed over undoes it all the same.
  static func run<Value>(
    on connection: SQLiteConnection, _ begin: String, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    connection.tidy()
    try connection.run(begin)
    do {
      let tx = SQLiteTransaction(connection)
      let value = try body(tx)
      if let fault = tx.fault { throw fault }
      try connection.run("COMMIT")
      return value
    } catch {
      if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
      throw error
    }
  }
}
