internal import Foundation

/// A database on a PostgreSQL server, which several servers of ours can share.
package struct PostgresStorage: Storage {
  private let pool: ConnectionPool
  /// One writer of this process waits for its turn at the server, the others here: they would each hold a
  /// connection that readers need.
  private let turn = DispatchSemaphore(value: 1)
  private let patience: Int

  /// Any number, the same in every process: whoever writes holds the lock of this name.
  private static let writersLock: Int64 = 0x6e61_626f

  package var engine: Engine { .postgreSQL }

  /// Connects to the database at `url`, as libpq understands it (`postgres://user:password@host:port/name`).
  ///
  /// - Parameter connections: how many at most.
  package init(url: String, connections: Int = 12) throws(StorageFault) {
    try self.init(url: url, connections: connections, patience: 10_000)
  }

  /// - Parameter patience: milliseconds to wait for other writers.
  init(url: String, connections: Int, patience: Int) throws(StorageFault) {
    self.patience = patience
    pool = ConnectionPool(url: url, size: connections, patience: patience)
    try pool.open()
  }

  /// A read whose connection is lost is tried once more on a fresh one: it changed nothing.
  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    do {
      return try pool.lend { try transaction(on: $0, begin, body) }
    } catch StorageFault.gone {
      pool.forgetIdle()
      return try pool.lend { try transaction(on: $0, begin, body) }
    }
  }

  /// A connection that is lost before the first statement of `body` is replaced. Later the fault is `gone`, and
  /// where it was lost while the end was on its way nobody can tell whether the server still took it.
  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    guard turn.wait(timeout: .now() + .milliseconds(patience)) == .success else { throw StorageFault.busy }
    defer { turn.signal() }
    // Each statement sees what was committed before it, and so everything of the writers before us.
    let begin =
      "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(\(Self.writersLock))"
    var hasBegun = false
    func attempt() throws -> Value {
      try pool.lend { connection in
        try transaction(on: connection, begin) { tx in
          hasBegun = true
          return try body(tx)
        }
      }
    }
    do {
      return try attempt()
    } catch StorageFault.gone where !hasBegun {
      pool.forgetIdle()
      return try attempt()
    }
  }

  private func transaction<Value>(
    on connection: PostgresConnection, _ begin: String, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    try connection.tidy()
    do {
      try connection.run(begin)
      let tx = PostgresTransaction(connection)
      let value = try body(tx)
      // What `body` made of the fault does not matter: the server undoes such a transaction.
      if let fault = tx.fault { throw fault }
      guard try connection.run("COMMIT") == "COMMIT" else { throw StorageFault.unexpected("not committed") }
      return value
    } catch {
      guard !connection.isLost else { throw StorageFault.gone }
      _ = try? connection.run("ROLLBACK")
      throw error
    }
  }
}
