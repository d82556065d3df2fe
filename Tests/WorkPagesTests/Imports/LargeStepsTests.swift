import Basics
import Synchronization
import Testing

@testable import WorkPages

/// A step of many things goes on by itself, says how far it is, and tells its ending once.
@Suite struct LargeStepsTests {
  private final class Later: Sendable {
    let work = Mutex<[@Sendable () -> Void]>([])

    func go() {
      let due = work.withLock { work in
        defer { work = [] }
        return work
      }
      for step in due { step() }
    }
  }

  private func share(_ state: LargeSteps.State?) -> Double? {
    if case .underWay(let share)? = state { share } else { nil }
  }

  @Test func itSaysHowFarItIsAndEndsOnce() throws {
    let later = Later()
    let steps = LargeSteps { work in later.work.withLock { $0.append(work) } }
    let seen = Mutex<[Double?]>([])
    let begun = Mutex(0)
    for _ in 0..<2 {
      try steps.add("a") { progress in
        begun.withLock { $0 += 1 }
        progress(0.5)
        seen.withLock { $0.append(share(steps.state("a"))) }
        return { _ in throw CancellationError() }
      }
    }
    #expect(share(steps.state("a")) == 0 && steps.isUnderWay("a") && !steps.isUnderWay("b"))
    later.go()
    #expect(seen.withLock { $0 } == [0.5])
    #expect(begun.withLock { $0 } == 1, "the same step is not begun twice")
    guard case .ended? = steps.state("a") else {
      Issue.record("it has no ending")
      return
    }
    #expect(steps.state("a") == nil)
  }

  @Test func endingsThatNobodyAsksForMakeRoom() throws {
    let steps = LargeSteps.atOnce
    for number in 0..<40 { try steps.add("\(number)") { _ in { _ in throw CancellationError() } } }
    #expect(steps.state("0") == nil)
    guard case .ended? = steps.state("39") else {
      Issue.record("the last one is gone")
      return
    }
  }

  @Test func noMoreWaitThanMay() throws {
    let steps = LargeSteps { _ in }
    for number in 0..<32 { try steps.add("\(number)") { _ in { _ in throw CancellationError() } } }
    let fault = #expect(throws: Diagnostic.self) {
      try steps.add("one more") { _ in { _ in throw CancellationError() } }
    }
    #expect(fault?.code == "import-queue-full")
  }
}
