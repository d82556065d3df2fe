internal import Foundation
internal import Synchronization

/// Connections that read beside the one that writes: kept open, so that none is made anew for each transaction, and
/// never more than a number.
final class SQLiteReaders: Sendable {
  private let path: String
  private let patience: Double
  private let places: DispatchSemaphore
  private let idle = Mutex<[SQLiteConnection]>([])

  /// At most `size` connections; whoever waits longer than `patience` seconds for one is told that the database is `busy`.
  init(path: String, size: Int, patience: Double) {
    self.path = path
    self.patience = patience
    places = DispatchSemaphore(value: size)
  }

  /// Lends a connection.
  func lend<Value>(_ body: (SQLiteConnection) throws -> Value) throws -> Value {
    guard places.wait(timeout: .now() + patience) == .success else { throw StorageFault.busy }
    defer { places.signal() }
    let connection =
      try idle.withLock { $0.popLast() }
      ?? SQLiteConnection(path: path, .readingBesideWriters, patience: patience)
    defer {
      if !connection.isInTransaction { idle.withLock { $0.append(connection) } }
    }
    return try body(connection)
  }
}
