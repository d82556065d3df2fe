internal import Foundation
internal import GRDB

/// A database in one file, through GRDB: several readers beside one writer (write-ahead log).
package struct SQLiteStorage: Storage {
  private let pool: DatabasePool
  private let file: SQLiteFile

  package var engine: Engine { .sqlite }

  /// Opens the file at `path`, and makes it where there is none.
  package init(path: String) throws(StorageFault) {
    try self.init(path: path, patience: 10)
  }

  /// - Parameters:
  ///   - patience: seconds to wait for another process that writes.
  ///   - settings: further statements for the connection that writes.
  init(path: String, patience: Double, settings: [String] = []) throws(StorageFault) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 8
    configuration.foreignKeysEnabled = true
    // As on PostgreSQL, small and capital letters differ; an index serves `LIKE` only then.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA case_sensitive_like = ON") }
    file = try SQLiteFile(path: path)
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { database in
        // A power cut must not lose what was acknowledged. GRDB asks for less, so this comes after it.
        for setting in ["PRAGMA synchronous = FULL"] + settings { try database.execute(sql: setting) }
      }
    } catch {
      throw StorageFault(error)
    }
  }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try file.checkIsThere()
    return try pool.reading(body)
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try file.checkIsThere()
    do {
      return try pool.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          let tx = SQLiteTransaction(database)
          result = try body(tx)
          if let fault = tx.fault { throw fault }
          return .commit
        }
        guard let result else { throw StorageFault.unexpected("no result") }
        return result
      }
    } catch let error as DatabaseError {
      throw StorageFault(error)
    }
  }

  /// Copies the database as it is at this moment into the file at `path`, while others read and write. The copy
  /// stands alone: no other file belongs to it.
  package func copy(toFile path: String) throws(StorageFault) {
    try file.checkIsThere()
    try SQLiteBackup.write(pool, toFile: path)
  }
}
