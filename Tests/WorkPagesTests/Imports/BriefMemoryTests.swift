import Basics
import Testing

@testable import WorkPages

/// What was worked out is worked out once, as long as there is room and somebody asks for it.
@Suite struct BriefMemoryTests {
  private let memory = BriefMemory<String, Int>(bytes: 100, minutes: 10)
  private let count = Counter()

  private final class Counter { var value = 0 }

  private func ask(_ key: String, minute: Int64 = 0, bytes: Int = 40) -> Int {
    memory.value(key, at: Instant(milliseconds: minute * 60_000), bytes: { _ in bytes }) {
      count.value += 1
      return count.value
    }
  }

  @Test func aValueIsWorkedOutOnce() {
    #expect([ask("a"), ask("a"), ask("b"), ask("a")] == [1, 1, 2, 1])
  }

  @Test func theOneAskedForLongestAgoGoesFirst() {
    _ = (ask("a"), ask("b"))
    #expect(ask("a") == 1)
    _ = ask("c")
    #expect(ask("a") == 1, "it was asked for since")
    #expect(ask("b") == 4, "there was no room for it")
  }

  @Test func whatIsLargerThanTheRoomIsNotKept() {
    #expect([ask("a", bytes: 101), ask("a", bytes: 101)] == [1, 2])
  }

  @Test func whatNobodyAsksForGoes() {
    #expect([ask("a"), ask("a", minute: 9), ask("a", minute: 18), ask("a", minute: 29)] == [1, 1, 1, 2])
  }
}
