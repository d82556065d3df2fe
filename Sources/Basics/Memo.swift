import Synchronization

/// Results of a pure function that are worth keeping, shared between threads.
///
/// Two threads that ask for the same at once may both compute it; they get the same. The keys must be
/// few by their nature, for nothing is ever forgotten.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  package init() {}

  package func callAsFunction(_ key: Key, _ compute: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = compute()
    known.withLock { $0[key] = value }
    return value
  }
}
