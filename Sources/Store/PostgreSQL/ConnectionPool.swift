internal import Foundation
internal import Synchronization

/// Connections that are kept open, so that none is made anew for each transaction, and never more than a number.
final class ConnectionPool: Sendable {
  private let url: String
  private let places: DispatchSemaphore
  private let patience: Int
  private let idle = Mutex<[PostgresConnection]>([])

  /// At most `size` connections; whoever waits longer than `patience` milliseconds for one, or for a lock, is told
  /// that the database is `busy`.
  init(url: String, size: Int, patience: Int) {
    self.url = url
    self.patience = patience
    places = DispatchSemaphore(value: size)
  }

  /// Lends a connection.
  func lend<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
    guard places.wait(timeout: .now() + .milliseconds(patience)) == .success else { throw StorageFault.busy }
    defer { places.signal() }
    let connection = try idle.withLock { $0.popLast() } ?? connect()
    defer {
      // A connection that is lost or left in the middle of something is closed instead.
      if connection.isIdle { idle.withLock { $0.append(connection) } }
    }
    return try body(connection)
  }

  /// Opens the first connection.
  ///
  /// - Throws: `refused`, which later ones do not: a server that let us in once has other reasons.
  func open() throws(StorageFault) {
    let connection = try PostgresConnection(url: url, patience: patience)
    idle.withLock { $0.append(connection) }
  }

  private func connect() throws(StorageFault) -> PostgresConnection {
    do throws(StorageFault) {
      return try PostgresConnection(url: url, patience: patience)
    } catch .refused {
      throw .gone
    }
  }

  /// Closes what nobody uses: when one connection was lost the others most likely were too.
  func forgetIdle() {
    idle.withLock { $0 = [] }
  }
}
