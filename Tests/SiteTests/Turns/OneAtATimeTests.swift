import Foundation
import Synchronization
import Testing

@testable import Site

@Suite("Work that holds much memory")
struct OneAtATimeTests {
  private let large = OneAtATime()

  /// Does something on a thread of its own, and says when it is done.
  private func thread(_ work: @escaping @Sendable () -> Void) -> Awaited<Bool> {
    let done = Awaited<Bool>()
    Thread.detachNewThread {
      work()
      done.settle(true)
    }
    return done
  }

  @Test("One piece is done at a time")
  func oneAtATime() async {
    let underWay = Mutex((now: 0, most: 0))
    let threads = (0..<8).map { [large] _ in
      let seen = Awaited<Int>()
      Thread.detachNewThread {
        let most = large.run(while: { true }) {
          let count = underWay.withLock { book in
            book.now += 1
            return book.now
          }
          Thread.sleep(forTimeInterval: 0.002)
          underWay.withLock { $0.now -= 1 }
          return count
        }
        seen.settle(most)
      }
      return seen
    }
    for seen in threads { #expect(await seen.value() == 1) }
  }

  @Test("Who has left begins nothing, and holds up nobody")
  func whoLeft() async {
    let (begun, end) = (Awaited<Bool>(), DispatchSemaphore(value: 0))
    let first = thread { [large] in
      large.run(while: { true }) {
        begun.settle(true)
        end.wait()
      }
    }
    _ = await begun.value()
    #expect(large.run(while: { false }) { true } == nil)
    end.signal()
    _ = await first.value()
    #expect(large.run(while: { true }) { true } == true)
  }
}
