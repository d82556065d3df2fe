import Synchronization

/// Who does work that can be done in any order. Threads come in from outside; without any, one thing is done
/// after the other. What comes out never depends on who did it.
package struct Workers: Sendable {
  private let run: @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void

  /// - Parameter run: calls the work once for each number below the count, on any threads, and returns when
  ///   all of it is done.
  package init(
    _ run: @escaping @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void
  ) {
    self.run = run
  }

  /// The caller alone.
  package static let alone = Workers { count, work in
    for index in 0..<count { work(index) }
  }

  /// The results of some work for each number below `count`, in order.
  package func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    run(count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// The same with no more than `most` of it under way at once, for work that holds much memory.
  package func map<Result: Sendable>(
    _ count: Int, atMost most: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    run(min(max(most, 1), count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = work(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
