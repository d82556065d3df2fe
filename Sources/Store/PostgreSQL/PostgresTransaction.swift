final class PostgresTransaction: Transaction {
  let engine = Engine.postgreSQL
  private let connection: PostgresConnection
  /// What went wrong first. The server carries out nothing more after that.
  private(set) var fault: StorageFault?

  init(_ connection: PostgresConnection) {
    self.connection = connection
  }

  func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
    let answer = try answer(statement)
    return answer.rows.map { Row(columns: answer.columns, values: $0) }
  }

  func run(_ statement: SQL) throws(StorageFault) -> Int {
    try answer(statement).changed
  }

  private func answer(_ statement: SQL) throws(StorageFault) -> PostgresConnection.StatementResult {
    if let fault { throw fault }
    do throws(StorageFault) {
      let numbered = try NumberedStatement(statement)
      return try connection.run(numbered.text, numbered.values)
    } catch {
      fault = error
      throw error
    }
  }
}
