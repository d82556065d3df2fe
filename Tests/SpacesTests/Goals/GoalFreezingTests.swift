import Basics
import Testing

@testable import Spaces

@Suite struct GoalFreezingTests {
  private var goal: Goal {
    var goal = Goal()
    (goal.indicator, goal.measure, goal.direction) = ("Årsverk i administrasjonen", "årsverk", .down)
    (goal.base, goal.baseDay) = (120, Day("2019-12-31"))
    (goal.expected, goal.expectedDay, goal.method) = (108, Day("2024-12-31"), "Telles i lønnssystemet")
    return goal
  }

  @Test func anyOtherWordOrFigureIsAnotherPromise() {
    let changes: [(inout Goal) -> Void] = [
      { $0.indicator += "e" }, { $0.measure = "" }, { $0.direction = .up }, { $0.base = nil },
      { $0.base = 120.5 }, { $0.baseDay = Day("2020-01-01") }, { $0.expected = 109 },
      { $0.expectedDay = nil }, { $0.method = "" },
    ]
    let others = changes.map { change in
      var other = goal
      change(&other)
      return other.promise
    }
    #expect(Set(others + [goal.promise]).count == changes.count + 1)
  }

  @Test func partsDoNotRunIntoEachOther() {
    var (a, b) = (Goal(), Goal())
    (a.indicator, a.measure) = ("a\n1 b", "c")
    (b.indicator, b.measure) = ("a", "1 b\n1 c")
    #expect(a.promise != b.promise)
  }

  @Test func whatIsMeasuredSinceLeavesThePromise() {
    var later = goal
    var row = Goal.Measured()
    (row.day, row.value) = (Day("2022-01-15"), 114)
    later.measured = [row]
    #expect(later.promise == goal.promise)
    #expect(
      later.measuringDays == [Day("2021-12-31"), Day("2023-12-31"), Day("2027-12-31")].compactMap(\.self))
    #expect(later.measurement(near: later.measuringDays[0])?.value == 114)
    #expect(later.measurement(near: later.measuringDays[1]) == nil)
  }

  @Test func whatIsNotSaidIsNamed() {
    #expect(goal.missingForFreezing.isEmpty)
    #expect(Goal().missingForFreezing == ["base-value", "base-day", "expected", "expected-day", "method"])
  }
}
