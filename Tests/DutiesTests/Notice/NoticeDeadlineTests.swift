import Basics
import Testing

@testable import Duties

@Suite struct NoticeDeadlineTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func term(
    end: String?, _ notice: String?, renewal: AgreementTerm.Renewal? = nil, warning: Int? = nil
  ) throws -> AgreementTerm {
    AgreementTerm(
      end: try end.map(day), renewal: renewal,
      notice: try notice.map { try #require(NoticeTerms(reading: $0)) }, warning: warning)
  }

  private let tacitYear = AgreementTerm.Renewal.tacit(.init(months: 12))

  // What users of a contract register reported of it: issues of glpi-project/glpi, by their numbers.

  @Test func noticeIsOfTheTermThatRunsAndNotOfTheFirst() throws {  // #23084
    let found = try term(end: "2025-08-28", "2 months", renewal: tacitYear)
      .deadline(on: day("2026-02-11"), country: nil)
    #expect(found.endsOn?.iso == "2026-08-28" && found.ruleDay?.iso == "2026-06-28")
  }

  @Test func itIsRenewedByTheLengthOfARenewalAndNotOfTheFirstTerm() throws {  // #15893
    let agreement = try #require(
      AgreementTerm(
        start: day("2020-08-01"), term: .init(months: 36), renewal: tacitYear,
        notice: NoticeTerms(.init(months: 3))))
    let found = try agreement.deadline(on: day("2023-10-31"), country: nil)
    #expect(found.endsOn?.iso == "2024-08-01" && found.ruleDay?.iso == "2024-05-01")
  }

  @Test func theFirstTermIsPartOfTheSum() throws {  // #6004
    let agreement = try #require(
      AgreementTerm(
        start: day("2018-09-27"), term: .init(months: 36), renewal: tacitYear,
        notice: NoticeTerms(.init(months: 3)), warning: 21))
    let found = try agreement.deadline(on: day("2019-06-07"), country: nil)
    #expect(found.endsOn?.iso == "2021-09-27" && found.ruleDay?.iso == "2021-06-27")
    #expect(found.warnsOn?.iso == "2021-06-06")
  }

  @Test func aChangedEndIsWarnedOfAnew() throws {  // #4571: nothing is remembered that could be forgotten
    let before = try term(end: "2019-03-31", "3 months", renewal: tacitYear, warning: 30)
    let after = try term(end: "2019-09-30", "3 months", renewal: tacitYear, warning: 30)
    let today = try day("2018-09-04")
    #expect(before.deadline(on: today, country: nil).warnsOn?.iso == "2018-12-01")
    #expect(after.deadline(on: today, country: nil).warnsOn?.iso == "2019-05-31")
  }

  @Test func oneThatIsOverByItselfIsWarnedOfAllTheSame() throws {  // #6164
    let found = try term(end: "2019-10-31", nil, renewal: AgreementTerm.Renewal.none, warning: 21)
      .deadline(on: day("2019-07-23"), country: nil)
    #expect(found.warnsOn?.iso == "2019-10-10" && found.reason == .endsByItself && found.ruleDay == nil)
  }

  @Test func withoutRenewalAndInAnotherYearNoDayOfNoticeIsMadeUp() throws {  // #18954
    let found = try term(end: "2026-01-15", "2 months", renewal: AgreementTerm.Renewal.none)
      .deadline(on: day("2025-12-10"), country: nil)
    #expect(found.ruleDay == nil && found.endsOn?.iso == "2026-01-15" && found.reason == .endsByItself)
    let unsaid = try term(end: "2026-01-15", "2 months").deadline(on: day("2025-12-10"), country: nil)
    #expect(unsaid.ruleDay?.iso == "2025-11-15" && unsaid.reason == .passed)
  }

  @Test(arguments: [
    ("6 months", "2027-12-31", "2027-06-30"), ("6 months", "2027-02-28", "2026-08-31"),
    ("3 months before year-end", "2027-06-30", "2026-09-30"), ("4 weeks", "2027-12-31", "2027-12-03"),
    ("1 year", "2028-02-29", "2027-02-28"), ("12 months to the end of a term", "2028-05-31", "2027-05-31"),
  ])
  func theLastDayOfNotice(_ notice: String, _ end: String, _ expected: String) throws {
    let found = try term(end: end, notice).deadline(on: day("2026-01-15"), country: nil)
    #expect(found.ruleDay?.iso == expected)
  }

  @Test func aTermThatEndsOnTheLastOfAMonthDoesNotDriftThroughFebruary() throws {
    let monthly = try term(end: "2026-01-31", "1 week", renewal: .tacit(.init(months: 1)))
    #expect(try monthly.deadline(on: day("2026-03-05"), country: nil).endsOn?.iso == "2026-03-31")
  }

  @Test func aMissedTermIsRenewedAndTheOneAfterItIsTold() throws {
    let found = try term(end: "2026-12-31", "3 months", renewal: tacitYear)
      .deadline(on: day("2026-11-01"), country: nil)
    let past = try day("2026-12-31")
    #expect(found.ruleDay?.iso == "2027-09-30" && found.reason == .renewed(past: past))
  }

  @Test func onAFreeDayTheWorkingDayBeforeIsTold() throws {
    let agreement = try term(end: "2026-08-28", "2 months")
    let found = try agreement.deadline(on: day("2026-02-11"), country: .no)
    #expect(found.ruleDay?.iso == "2026-06-28" && found.lastDay?.iso == "2026-06-26")
    // On the Saturday in between it is still in time.
    #expect(try agreement.deadline(on: day("2026-06-27"), country: .no).lastDay?.iso == "2026-06-27")
  }

  @Test func beforeAMergerTheLastEndThatIsEarlyEnough() throws {
    let effect = try day("2028-01-01")
    let today = try day("2026-11-30")
    let open = try term(end: nil, "6 months").deadline(on: today, over: effect, country: nil)
    #expect(open.ruleDay?.iso == "2027-06-30" && open.endsOn?.iso == "2027-12-31")
    let yearly = try term(end: "2025-12-31", "3 months", renewal: tacitYear)
      .deadline(on: today, over: effect, country: nil)
    #expect(yearly.endsOn?.iso == "2027-12-31" && yearly.ruleDay?.iso == "2027-09-30")
    let long = try term(end: "2029-06-30", "3 months", renewal: tacitYear)
      .deadline(on: today, over: effect, country: nil)
    #expect(long.reason == .tooLate(wanted: effect) && long.endsOn?.iso == "2029-06-30")
  }

  @Test func whatNobodyHasSaidIsNotGuessed() throws {
    let today = try day("2026-11-30")
    #expect(try term(end: "2027-12-31", nil).deadline(on: today, country: nil).reason == .unknown)
    #expect(
      try term(end: nil, "12 months to the end of a term").deadline(on: today, country: nil).reason
        == .unknown)
    let any = try term(end: nil, "3 months").deadline(on: today, country: nil)
    #expect(any.ruleDay == nil && any.endsOn?.iso == "2027-02-28" && any.reason == .anyDay)
  }
}
