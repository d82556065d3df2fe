import Basics
import Duties
import Testing

/// Rules that come again, held against lists that others published.
@Suite struct RecurrenceTests {
  /// What the lists of the cases call every instance: a rule without an end, or that goes on after the calendar, has none.
  private func all(_ rule: Recurrence, from start: WallTime) throws -> [WallTime] {
    guard rule.count != nil || rule.until != nil else { throw Diagnostic("recurrence-endless", .badInput) }
    var found: [WallTime] = []
    let ending = try rule.walk(from: start) {
      found.append($0)
      return true
    }
    guard ending == .finished else { throw Diagnostic("recurrence-endless", .badInput) }
    return found
  }

  @Test func everyCaseIsRead() {
    #expect(RecurrenceCase.all.count == 218)
  }

  @Test(arguments: RecurrenceCase.all)
  func everyPublishedRuleIsRightOrRefusedAsItSays(_ one: RecurrenceCase) throws {
    if one.isRefused {
      #expect(throws: Diagnostic.self) {
        let rule = try Recurrence(one.rule)
        let start = try #require(WallTime(one.start))
        let days = one.duration.isEmpty ? 0 : try #require(Int(one.duration.dropFirst().dropLast()))
        for time in try all(rule, from: start) where time.day.adding(days: days) == nil {
          throw Diagnostic("recurrence-endless", .badInput)
        }
      }
      return
    }
    let start = try #require(WallTime(one.start))
    // libical's own list says of this one only that libical cannot do it; the other list has the same rule with its days.
    let isUntold = one.instances.hasPrefix("***")
    let told = isUntold ? "20241230,20251230,20301230,20311230" : one.instances
    var expected = try told.split(separator: ",").map { try #require(WallTime($0)) }
    var found = try all(Recurrence(one.rule), from: start)
    if !one.startAt.isEmpty {
      let from = try #require(WallTime(one.startAt))
      expected = expected.filter { $0 >= from }
      found = found.filter { $0 >= from }
    }
    #expect(found == expected)
  }
}
