import Store

/// A database that counts what is written.
final class WriteCounting: Storage {
  let writes = Counter()
  private let storage: any Storage

  init(_ storage: any Storage) { self.storage = storage }

  var engine: Engine { storage.engine }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { try storage.read(body) }

  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    writes.increase()
    return try storage.write(body)
  }
}
