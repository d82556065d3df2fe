internal import Foundation
internal import GRDB

final class SQLiteTransaction: Transaction {
  private let database: Database
  /// What went wrong first. As on PostgreSQL, nothing more is carried out after that.
  private(set) var fault: StorageFault?

  init(_ database: Database) {
    self.database = database
  }

  func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
    try minding { () throws(StorageFault) in
      do {
        let prepared = try database.cachedStatement(sql: statement.text)
        let rows = try GRDB.Row.fetchAll(prepared, arguments: try arguments(statement))
        return rows.map { row in
          Row(columns: Array(row.columnNames), values: row.databaseValues.map(SQLValue.init))
        }
      } catch {
        throw StorageFault(error)
      }
    }
  }

  func run(_ statement: SQL) throws(StorageFault) -> Int {
    try minding { () throws(StorageFault) in
      do {
        try database.cachedStatement(sql: statement.text).execute(arguments: try arguments(statement))
        return database.changesCount
      } catch {
        throw StorageFault(error)
      }
    }
  }

  private func minding<Value>(_ body: () throws(StorageFault) -> Value) throws(StorageFault) -> Value {
    if let fault { throw fault }
    do throws(StorageFault) {
      return try body()
    } catch {
      fault = error
      throw error
    }
  }

  private func arguments(_ statement: SQL) throws(StorageFault) -> StatementArguments {
    var values: [DatabaseValue] = []
    for value in statement.values {
      try value.checkForStorage()
      values.append(value.databaseValue)
    }
    return StatementArguments(values)
  }
}

extension SQLValue {
  fileprivate init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null: .null
      case .int64(let integer): .integer(integer)
      case .double(let real): .real(real)
      case .string(let text): .text(text)
      case .blob(let data): .bytes(Array(data))
      }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let integer): integer.databaseValue
    case .real(let real): real.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }
}

extension DatabaseReader {
  /// Reads in one transaction. A fault that `body` passed over is thrown all the same.
  func reading<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    do {
      return try read { database in
        let tx = SQLiteTransaction(database)
        let value = try body(tx)
        if let fault = tx.fault { throw fault }
        return value
      }
    } catch let error as DatabaseError {
      throw StorageFault(error)
    }
  }
}
