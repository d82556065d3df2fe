import Dispatch
import Synchronization
import Testing

@testable import Kernels

@Suite("Work that is shared out")
struct WorkersTests {
  private static let threads = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  @Test(
    "Results come in the order of the work, however little of it may be under way", arguments: [0, 1, 3, 9])
  func inOrder(_ most: Int) {
    for workers in [Workers.alone, Self.threads] {
      #expect(workers.map(5, atMost: most) { $0 * $0 } == [0, 1, 4, 9, 16])
      #expect(workers.map(0, atMost: most) { $0 }.isEmpty)
    }
  }

  @Test("No more is under way at once than may be")
  func bounded() {
    let underWay = Mutex(0)
    let highest = Self.threads.map(12, atMost: 1) { _ in
      let now = underWay.withLock { count in
        count += 1
        return count
      }
      for _ in 0..<1000 { underWay.withLock { _ in } }
      underWay.withLock { $0 -= 1 }
      return now
    }
    #expect(highest.max() == 1)
  }
}
