import Basics
import Testing

@testable import Cases

/// The days of a case by the months of its schedule.
struct CaseDatesTests {
  private static let schedule = CaseSchedule(
    id: "three", source: "",
    steps: [
      .init(id: "input", month: 0, level: .executiveCommittee, isTogether: false, isTreatment: false),
      .init(id: "recommendation", month: 1, level: .executiveCommittee, isTogether: true, isTreatment: true),
      .init(id: "decision", month: 2, level: .council, isTogether: false, isTreatment: true),
    ])

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func council(_ name: String, executive: [String], council: [String], agenda: Int? = 7) throws
    -> CaseDates.Council
  {
    CaseDates.Council(
      name: name,
      meetings: [.executiveCommittee: try executive.map(day), .council: try council.map(day)],
      agendaDays: agenda)
  }

  private func dates(_ councils: [CaseDates.Council], today: String = "2018-12-01") throws -> CaseDates {
    CaseDates(Self.schedule, from: try day("2019-01-15"), councils: councils, today: try day(today))
  }

  /// January, February on one day, March: as in the memo of three chief executives.
  @Test func threeMonthsWithOneDayInCommon() throws {
    let found = try dates([
      council("A", executive: ["2019-01-22", "2019-02-05", "2019-02-12"], council: ["2019-03-28"]),
      council("B", executive: ["2019-01-10", "2019-02-12"], council: ["2019-02-21", "2019-03-21"]),
    ])
    #expect(found.planned.allSatisfy { $0.conflicts.isEmpty })
    #expect(
      found.planned.compactMap(\.meeting?.iso) == [
        "2019-01-22", "2019-01-10", "2019-02-12", "2019-02-12", "2019-03-28", "2019-03-21",
      ])
    #expect(found.planned[2].agenda == Day("2019-02-05"))
  }

  @Test func whatStandsInTheWayIsTold() throws {
    let found = try dates(
      [
        council("A", executive: ["2019-01-22", "2019-02-05"], council: ["2019-04-04"], agenda: nil),
        council("B", executive: ["2019-01-10", "2019-02-12"], council: []),
      ], today: "2019-01-05")
    #expect(
      found.planned.map(\.conflicts) == [
        [], [.agendaOver], [.notTogether], [.notTogether], [.noMeeting], [.meetingsUnknown],
      ])
    #expect(found.planned[2].meeting == Day("2019-02-05") && found.planned[3].meeting == Day("2019-02-12"))
    #expect(found.planned[0].agenda == nil && found.planned[4].meeting == nil)
  }
}
