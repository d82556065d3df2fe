internal import Basics
internal import Synchronization

/// What was asked of a database so far, and what came of it.
package final class StorageMeter: Sendable {
  /// Counted since the program started.
  package struct Reading: Hashable, Sendable {
    package var reads = 0
    package var writes = 0
    /// Time that reads and writes took together, waiting for others included.
    package var readTime = Duration.zero
    package var writeTime = Duration.zero
    /// By the code of the fault as people are told it.
    package var faults: [String: Int] = [:]
  }

  private let counts = Mutex(Reading())

  package init() {}

  package var reading: Reading { counts.withLock { $0 } }

  fileprivate func measure<Value>(
    _ count: WritableKeyPath<Reading, Int> & Sendable, _ time: WritableKeyPath<Reading, Duration> & Sendable,
    _ body: () throws -> Value
  ) throws -> Value {
    let start = ContinuousClock.now
    defer {
      let taken = ContinuousClock.now - start
      counts.withLock {
        $0[keyPath: count] += 1
        $0[keyPath: time] += taken
      }
    }
    do {
      return try body()
    } catch let fault as StorageFault {
      counts.withLock { $0.faults[fault.diagnostic().code, default: 0] += 1 }
      throw fault
    }
  }
}

/// A database whose use is counted.
package struct MeteredStorage: Storage {
  private let storage: any Storage
  private let meter: StorageMeter

  package var engine: Engine { storage.engine }

  package init(_ storage: any Storage, _ meter: StorageMeter) {
    self.storage = storage
    self.meter = meter
  }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try meter.measure(\.reads, \.readTime) { try storage.read(body) }
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try meter.measure(\.writes, \.writeTime) { try storage.write(body) }
  }
}
