import Store
import Synchronization

/// A database that may not be there yet: it is opened, and brought to today's tables, when it can be.
///
/// A server that starts before its database serves what needs none meanwhile. Until it opens, every use has the
/// fault of the last try, and a new try is made at most every few seconds.
final class LateStorage: Storage {
  private enum State {
    case open(any Storage)
    case closed(StorageFault, since: ContinuousClock.Instant)
  }

  let engine: Engine
  private let open: @Sendable () throws -> any Storage
  private let state: Mutex<State>
  private let trying = Mutex(())
  private static let pause = Duration.seconds(5)

  /// Tries to open at once.
  ///
  /// - Parameter open: opens the database; it throws `StorageFault` where that is not possible now.
  init(_ engine: Engine, open: @escaping @Sendable () throws -> any Storage) {
    self.engine = engine
    self.open = open
    state = Mutex(Self.attempt(open))
  }

  /// Why it is not open; nil where it is.
  var fault: StorageFault? {
    state.withLock { state in
      if case .closed(let fault, _) = state { fault } else { nil }
    }
  }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try opened().read(body)
  }

  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try opened().write(body)
  }

  private func opened() throws -> any Storage {
    switch state.withLock({ $0 }) {
    case .open(let storage): return storage
    case .closed(let fault, let since):
      // One visitor waits for the next try; the others are told of the last.
      let next =
        ContinuousClock.now - since > Self.pause
        ? trying.withLockIfAvailable { _ in tryAgain(after: since) } : nil
      guard case .open(let storage)? = next else { throw fault }
      return storage
    }
  }

  /// Tries, unless somebody did since the try that is known.
  private func tryAgain(after known: ContinuousClock.Instant) -> State {
    let now = state.withLock { $0 }
    guard case .closed(_, let since) = now, since == known else { return now }
    let next = Self.attempt(open)
    state.withLock { $0 = next }
    return next
  }

  private static func attempt(_ open: () throws -> any Storage) -> State {
    do {
      return .open(try open())
    } catch let fault as StorageFault {
      return .closed(fault, since: .now)
    } catch {
      return .closed(.unexpected(String(describing: error)), since: .now)
    }
  }
}

extension StorageAddress {
  /// The database as a server uses it, whether it is there yet or not.
  var late: LateStorage {
    switch self {
    case .file(let path):
      LateStorage(.sqlite) {
        try Self.current(SQLiteStorage(path: path))
      }
    case .postgreSQL(let url):
      LateStorage(.postgreSQL) { try Self.current(PostgresStorage(url: url)) }
    }
  }

  private static func current(_ storage: any Storage) throws -> any Storage {
    try AllRooms.bringUpToDate(storage)
    return storage
  }
}
