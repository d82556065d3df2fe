package import Store

/// A database whose calls are counted.
package struct MeasuredStorage: Storage {
  private let storage: any Storage
  private let metrics: Metrics

  package init(_ storage: any Storage, _ metrics: Metrics) {
    self.storage = storage
    self.metrics = metrics
  }

  package var engine: Engine { storage.engine }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try counted("read") { try storage.read(body) }
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try counted("write") { try storage.write(body) }
  }

  /// What a page throws to stop a transaction is no fault of the database.
  private func counted<Value>(_ kind: String, _ call: () throws -> Value) throws -> Value {
    let start = ContinuousClock.now
    do {
      let value = try call()
      metrics.count(call: kind, isFault: false, time: ContinuousClock.now - start)
      return value
    } catch {
      metrics.count(call: kind, isFault: error is StorageFault, time: ContinuousClock.now - start)
      throw error
    }
  }
}
