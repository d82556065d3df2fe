import Synchronization

/// Counts calls of a closure that may come from any thread.
final class Counter: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  func increase() {
    count.add(1, ordering: .sequentiallyConsistent)
  }
}
