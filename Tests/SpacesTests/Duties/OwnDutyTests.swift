import Basics
import Duties
import Formats
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct OwnDutyTests {
  private func duty(_ change: (inout OwnDuty) -> Void = { _ in }) -> OwnDuty {
    var duty = OwnDuty()
    duty.role = "Rådmann"
    duty.first = Day("2027-01-31")
    change(&duty)
    return duty
  }

  private func faults(_ duty: OwnDuty) throws -> [String] {
    let place = try TestInstallation()
    return try place.read { tx in
      try ContentKind(OwnDuty.self).faults(of: duty.json, in: Ground(.command("test"), place.today, tx))
        .map { "\($0.place.field ?? "") \($0.code)" }
    }
  }

  private func days(_ duty: OwnDuty, to: String = "2028-12-31") throws -> [String] {
    let id = try #require(Identifier<Thing>("01arz3ndektsv4rrffq69g5fav"))
    let days = try #require(Day("2027-01-01"))..<#require(Day(to))
    return try duty.duties(DutyGround(thing: id, title: "Report", days: days, statutory: StatutoryDuties()))
      .map(\.day.iso)
  }

  @Test func itBelongsToOneAndItsRuleIsOne() throws {
    #expect(try faults(duty()).isEmpty)
    #expect(try faults(duty { $0.role = "" }) == ["role duty-of-nobody"])
    #expect(try faults(duty { $0.person = "Kari" }) == ["person duty-of-several"])
    #expect(try faults(duty { $0.until = Day("2027-01-30") }) == ["last period-reversed"])
    #expect(try faults(duty { $0.first = nil }) == ["first field-missing"])
  }

  @Test(arguments: [
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "recurrence-never"), ("every Monday", "recurrence-unreadable"),
    ("FREQ=WEEKLY;BYMONTHDAY=3", "recurrence-part-barred"), ("FREQ=HOURLY", "recurrence-too-often"),
    ("FREQ=MONTHLY;BYDAY=6MO", "recurrence-never"),
  ])
  func aRuleThatCannotBeIsRefusedWithItsReason(_ rule: String, _ code: String) throws {
    #expect(try faults(duty { $0.recurrence = rule }) == ["recurrence \(code)"])
  }

  @Test func aMonthWithoutTheDayHasItsLast() throws {
    #expect(
      try days(duty { $0.repetition = .monthly }, to: "2027-05-01")
        == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"])
    #expect(
      try days(duty { ($0.repetition, $0.until) = (.quarterly, Day("2027-08-01")) })
        == ["2027-01-31", "2027-04-30", "2027-07-31"])
    #expect(try days(duty()) == ["2027-01-31"])
  }

  @Test func aFreeDayMovesItAndItKeepsItsName() throws {
    // 31 January 2027 is a Sunday.
    let moved = duty { $0.freeDays = .before }
    #expect(try days(moved) == ["2027-01-29"])
    let id = try #require(Identifier<Thing>("01arz3ndektsv4rrffq69g5fav"))
    let days = try #require(Day("2027-01-01"))..<#require(Day("2028-01-01"))
    let found = try moved.duties(
      DutyGround(thing: id, title: "Report", days: days, statutory: StatutoryDuties()))
    #expect(found.map(\.id) == ["own/01arz3ndektsv4rrffq69g5fav/2027-01-31"])
  }
}
