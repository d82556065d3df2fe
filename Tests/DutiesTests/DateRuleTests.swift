import Basics
import Duties
import Testing

@Suite struct DateRuleTests {
  private func days(
    _ rule: DateRule, _ from: String, _ to: String, _ anchors: [DateRule.Anchor: [String]] = [:]
  ) throws -> [String] {
    let range = try wheelDays(from: #require(Day(from)), to: #require(Day(to)), most: 20)
    return try rule.days(in: range, anchors: anchors.mapValues { $0.compactMap { Day($0) } }).map(\.iso)
  }

  @Test func theThirtiethOfJuneEachYear() throws {
    let rule = DateRule.yearly(try #require(.init(month: 6, day: 30)), first: 1, every: 1)
    #expect(try days(rule, "2026-07-01", "2028-06-30") == ["2027-06-30", "2028-06-30"])
  }

  @Test func theListsOfAnElectionYear() throws {
    let rule = DateRule.yearly(try #require(.init(month: 3, day: 31)), first: 2027, every: 4)
    #expect(try days(rule, "2026-01-01", "2035-12-31") == ["2027-03-31", "2031-03-31", "2035-03-31"])
  }

  @Test func fourWeeksBeforeTheAssembly() throws {
    let rule = DateRule.counted(from: .meeting, .init(days: -28), on: nil)
    #expect(try days(rule, "2026-01-01", "2026-12-31", [.meeting: ["2026-04-29"]]) == ["2026-04-01"])
  }

  /// Council constituted 15 October 2023: plans of control are due 31 December 2024 (kommuneloven §§ 23-3, 23-4).
  @Test func byTheEndOfTheYearAfterTheConstitutingMeeting() throws {
    let rule = DateRule.counted(from: .constituted, .init(years: 1), on: .init(month: 12, day: 31))
    #expect(try days(rule, "2023-01-01", "2027-12-31", [.constituted: ["2023-10-15"]]) == ["2024-12-31"])
  }

  @Test func oneYearsNoticeBeforeTheEndOfTheTerm() throws {
    let rule = DateRule.counted(from: .end, .init(years: -1), on: nil)
    #expect(try days(rule, "2026-01-01", "2030-12-31", [.end: ["2028-02-29"]]) == ["2027-02-28"])
  }

  /// Effect 1 January 2020: notice at the latest on the last day within a year (inndelingslova § 16).
  @Test func withinAYearOfTheEffect() throws {
    let rule = DateRule.counted(from: .effective, .init(years: 1, days: -1), on: nil)
    #expect(try days(rule, "2020-01-01", "2021-12-31", [.effective: ["2020-01-01"]]) == ["2020-12-31"])
  }

  @Test func whatItCountsFromIsNotKnown() throws {
    #expect(try days(.counted(from: .meeting, .init(days: -28), on: nil), "2026-01-01", "2026-12-31") == [])
  }

  @Test(arguments: ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=2;BYDAY=6MO"])
  func aRuleThatNeverComesTrueIsTold(_ text: String) throws {
    let rule = try Recurrence(text)
    #expect(try rule.firstDay(from: #require(Day("2026-01-01"))) == nil)
  }

  @Test func aFifthMondayComesNowAndThen() throws {
    let rule = try Recurrence("FREQ=MONTHLY;BYDAY=5MO")
    #expect(
      try days(.recurring(rule, from: #require(Day("2026-01-01"))), "2026-01-01", "2026-07-31")
        == ["2026-03-30", "2026-06-29"])
  }

  @Test(arguments: [
    "", "FREQ=", "FREQ=YEARLY;;", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;COUNT=1;UNTIL=20260101",
    "FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;INTERVAL=99999999999999999999", "INTERVAL=2",
  ])
  func whatIsNoRuleIsRefused(_ text: String) {
    #expect { try Recurrence(text) } throws: { ($0 as? Diagnostic)?.code == "recurrence-unreadable" }
  }

  @Test func daysFarOffAreFoundAsIfTheWalkHadBegunAtTheFirst() throws {
    for text in [
      "FREQ=DAILY;INTERVAL=17", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
      "FREQ=YEARLY;INTERVAL=3;BYWEEKNO=53",
    ] {
      let (rule, first) = (try Recurrence(text), try #require(Day("1901-01-01")))
      let late = try rule.days(from: first, in: #require(Day("2026-01-01"))..<#require(Day("2036-01-01")))
      var all: [Day] = []
      try rule.walk(from: WallTime(first)) {
        all.append($0.day)
        return $0.day.year < 2036
      }
      #expect(late == all.filter { (2026...2035).contains($0.year) })
    }
  }

  @Test func daysInTheWrongOrderAndTooManyAreRefused() throws {
    let day = try #require(Day("2026-01-01"))
    #expect(throws: Diagnostic.self) { try wheelDays(from: day, to: #require(day.adding(days: -1))) }
    #expect(throws: Diagnostic.self) { try wheelDays(from: day, to: #require(day.adding(years: 11))) }
    #expect(try wheelDays(from: day, to: day).upperBound.iso == "2026-01-02")
  }
}
