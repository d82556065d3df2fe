import Foundation
import Testing

@testable import Site

@Suite struct WorkThreadsTests {
  /// Two threads and one place to wait: of four visits one is told at once that the server is busy.
  @Test func queueHasAnEnd() async {
    let threads = WorkThreads(threads: 2, waiting: 1)
    threads.start()
    let gate = DispatchSemaphore(value: 0)
    let started = Counter()
    let answers = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<3 {
        group.addTask {
          await threads.run {
            started.increase()
            gate.wait()
            return true
          } ?? false
        }
      }
      while threads.busy < 3 { await Task.yield() }
      let fourth = await threads.run { true }
      #expect(fourth == nil)
      for _ in 0..<3 { gate.signal() }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == [true, true, true])
    #expect(started.value == 3)
    #expect(await threads.run { 1 } == 1)
    #expect(threads.busy == 0)
    await threads.stop()
    #expect(await threads.run { 1 } == nil)
  }
}
