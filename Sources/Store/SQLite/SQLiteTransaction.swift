internal import Foundation
internal import GRDB

struct SQLiteTransaction: Transaction {
  let database: Database

  func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
    do {
      let prepared = try database.cachedStatement(sql: statement.text)
      let rows = try GRDB.Row.fetchAll(prepared, arguments: arguments(statement))
      return rows.map { row in
        Row(columns: Array(row.columnNames), values: row.databaseValues.map(SQLValue.init))
      }
    } catch {
      throw StorageFault(error)
    }
  }

  func run(_ statement: SQL) throws(StorageFault) -> Int {
    do {
      try database.cachedStatement(sql: statement.text).execute(arguments: arguments(statement))
      return database.changesCount
    } catch {
      throw StorageFault(error)
    }
  }

  private func arguments(_ statement: SQL) -> StatementArguments {
    StatementArguments(statement.values.map(\.databaseValue))
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

extension StorageFault {
  /// What SQLite's error means (https://www.sqlite.org/rescode.html).
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .unexpected(String(describing: error))
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_CANTOPEN, .SQLITE_IOERR: .gone
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
      case .SQLITE_CONSTRAINT: .constraint(error.message ?? "")
      default: .unexpected(error.message ?? "")
      }
  }
}
