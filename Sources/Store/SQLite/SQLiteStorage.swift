internal import GRDB

/// A database in one file, through GRDB: several readers beside one writer (write-ahead log).
package struct SQLiteStorage: Storage {
  private let pool: DatabasePool

  /// Opens the file at `path`, and makes it where there is none.
  package init(path: String) throws(StorageFault) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // A power cut must not lose what was acknowledged.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
    } catch {
      throw StorageFault(error)
    }
  }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    do {
      return try pool.read { try body(SQLiteTransaction(database: $0)) }
    } catch let error as DatabaseError {
      throw StorageFault(error)
    }
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    do {
      return try pool.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          result = try body(SQLiteTransaction(database: database))
          return .commit
        }
        guard let result else { throw StorageFault.unexpected("no result") }
        return result
      }
    } catch let error as DatabaseError {
      throw StorageFault(error)
    }
  }
}
