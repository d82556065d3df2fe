import Foundation
import Pages
import Testing

@testable import Site

@Suite("Work that waits its turn")
struct WorkQueueTests {
  /// Works until nobody waits for it.
  private static let endless: @Sendable (@escaping StillWanted) -> Bool = { isWanted in
    while isWanted() { Thread.sleep(forTimeInterval: 0.001) }
    return true
  }

  private func queue() -> WorkQueue {
    let queue = WorkQueue()
    queue.start()
    return queue
  }

  private func isDone<Value>(_ outcome: WorkQueue.Outcome<Value>) -> Bool {
    if case .done = outcome { true } else { false }
  }

  @Test("What somebody asked for is stopped when they leave")
  func left() async {
    let (queue, presence, began) = (queue(), Presence(), Counter())
    async let outcome = queue.run(1, for: .address("a"), while: { presence.isHere }) { isWanted in
      began.increase()
      return Self.endless(isWanted)
    }
    while began.value == 0 { await Task.yield() }
    presence.leave()
    _ = await outcome
    await queue.stop()
    #expect(queue.busy == 0)
  }

  @Test("What nobody waits for any more is not begun, and holds no place")
  func goneBefore() async {
    let (queue, began) = (queue(), Counter())
    let outcome = await queue.run(1, for: .address("a"), while: { false }) { _ in began.increase() }
    #expect(!isDone(outcome))
    #expect(began.value == 0)
    await queue.stop()
  }

  @Test("When the server ends, what is worked on is stopped, and what waits is refused")
  func ended() async {
    let (queue, began) = (queue(), Counter())
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<20 {
        group.addTask {
          let outcome = await queue.run(1, for: .address("\(number)"), while: { true }) { isWanted in
            began.increase()
            return Self.endless(isWanted)
          }
          if case .refused(.busy) = outcome { return true }
          return false
        }
      }
      while queue.busy < 20 || began.value < 4 { await Task.yield() }
      await queue.stop()
      for await isRefused in group { #expect(isRefused) }
    }
    #expect(began.value == 4)
    #expect(queue.busy == 0)
  }

  @Test("An address that floods is refused, and another answered, while long work goes on")
  func flooded() async {
    let (queue, over) = (queue(), Presence())
    let long = 10_000_000
    let refusals = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          let outcome = await queue.run(long, for: .address("flood"), while: { over.isHere }, Self.endless)
          if case .refused(.askerBusy) = outcome { refusals.increase() }
        }
      }
      while refusals.value < 40 { await Task.yield() }
      let other = await queue.run(100, for: .address("town"), while: { true }) { _ in 7 }
      #expect(isDone(other))
      over.leave()
    }
    await queue.stop()
  }
}
