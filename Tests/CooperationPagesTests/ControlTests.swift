import Basics
import Duties
import Spaces
import Store
import TestDatabases
import Testing

@testable import CooperationPages

/// Plans, controls and what they found, until the council closes it.
@Suite struct ControlTests {
  private typealias Kept = ControlStanding.Kept

  private static let (a, b) = (UnitCode(country: "no", code: "3405"), UnitCode(country: "no", code: "3440"))
  private static let today = Day("2026-11-30") ?? .newYear(2026)

  private static func id(_ number: UInt8) -> Identifier<Thing> {
    Identifier(
      Occasion(
        now: Instant(milliseconds: 0), today: today,
        randomBytes: { [UInt8](repeating: number, count: $0) }))
  }

  private func faults(_ content: some ThingContent) throws -> [String] {
    try TestDatabase.with(.sqlite) { database in
      try database.storage.read { tx in
        try content.faults(in: Ground(.command("test"), Self.today, tx))
          .map { "\($0.place.field ?? "") \($0.code)" }
      }
    }
  }

  private func plan(_ number: UInt8, _ unit: UnitCode, _ sort: ControlPlan.Sort, _ from: Int) -> Kept<
    ControlPlan
  > {
    var plan = ControlPlan()
    (plan.unit, plan.sort) = (unit, sort)
    plan.term = DayRange(from: .newYear(from), until: .newYear(from + 4))
    return Kept(id: Self.id(number), title: "Plan \(number)", content: plan)
  }

  private func control(_ number: UInt8, due: String, _ stage: Control.Stage = .planned) -> Kept<Control> {
    var control = Control()
    (control.plan, control.arrangement) = (Self.id(1), Self.id(100))
    (control.due, control.stage) = (Day(due), stage)
    return Kept(id: Self.id(number), title: "Control \(number)", content: control)
  }

  private func finding(_ number: UInt8, due: String?, closed: String? = nil) -> Kept<ControlFinding> {
    var finding = ControlFinding()
    (finding.control, finding.due) = (Self.id(10), due.flatMap { Day($0) })
    finding.closed = closed.flatMap { Day($0) }
    return Kept(id: Self.id(number), title: "Finding \(number)", content: finding)
  }

  @Test func whatIsReportedHasADayAndWhatIsDroppedAReason() throws {
    var control = Control()
    #expect(try faults(control).isEmpty)
    control.stage = .reported
    #expect(try faults(control) == ["reported control-unreported"])
    control.reported = Self.today
    #expect(try faults(control).isEmpty)
    control.stage = .dropped
    #expect(try faults(control) == ["reason control-unexplained"])
    control.reason = "Statsforvalteren gjorde det."
    #expect(try faults(control).isEmpty)
  }

  @Test func onlyADecisionOfTheCouncilClosesAFinding() throws {
    var finding = ControlFinding()
    #expect(try faults(finding).isEmpty)
    finding.closed = Self.today
    #expect(try faults(finding) == ["case-number finding-closed-undecided"])
    finding.caseNumber = "45/26"
    #expect(try faults(finding).isEmpty)
    (finding.caseNumber, finding.decision) = ("", Self.id(3))
    #expect(try faults(finding).isEmpty)
  }

  @Test func whatIsOpenComesFirstDueFirst() {
    let standing = ControlStanding(
      plans: [plan(1, Self.a, .ownership, 2019), plan(2, Self.a, .ownership, 2023)],
      controls: [
        control(12, due: "2027-05-01"), control(10, due: "2026-01-01", .reported),
        control(11, due: "2026-06-01", .underWay), control(13, due: "2026-02-01", .dropped),
      ],
      findings: [
        finding(20, due: nil), finding(21, due: "2027-01-01"), finding(22, due: "2026-11-29"),
        finding(23, due: "2026-01-01", closed: "2026-03-01"),
        // Closed on a day that is not here yet.
        finding(24, due: "2026-11-30", closed: "2026-12-15"),
        finding(25, due: nil, closed: "2026-11-30"),
      ], on: Self.today)
    #expect(standing.open.map(\.title) == ["Finding 22", "Finding 24", "Finding 21", "Finding 20"])
    #expect(standing.closed.map(\.title) == ["Finding 25", "Finding 23"])
    // The day itself is in time.
    #expect(standing.late == 1)
    #expect(standing.unreported.map(\.title) == ["Control 11", "Control 12"] && standing.overdue == 1)
    #expect(standing.plans.map(\.title) == ["Plan 2", "Plan 1"])
    #expect(standing.controls(of: Self.id(1)).count == 4 && standing.controls(of: Self.id(2)).isEmpty)
    // A finding is about what its control is about, unless it says otherwise.
    #expect(standing.open(about: Self.id(100)).count == 4 && standing.open(about: Self.id(101)).isEmpty)
  }

  @Test func aTermWithoutAPlanIsTold() {
    let standing = ControlStanding(
      plans: [plan(1, Self.a, .ownership, 2023), plan(2, Self.b, .performance, 2019)], controls: [],
      findings: [], on: Self.today)
    let lacking = standing.lacking(among: [Self.a, Self.b]) { $0 }
    #expect(
      lacking == [
        .init(unit: Self.a, sort: .performance), .init(unit: Self.b, sort: .ownership),
        .init(unit: Self.b, sort: .performance),
      ])
  }

  @Test func theWheelAsksUntilItIsDone() throws {
    let ground = DutyGround(
      thing: Self.id(1), title: "Eiermøter", days: Day.newYear(2026)..<Day.newYear(2028),
      statutory: StatutoryDuties())
    var control = self.control(10, due: "2026-06-01").content
    #expect(control.duties(ground).isEmpty, "nobody's duty")
    control.responsible = "Revisjonen"
    #expect(control.duties(ground).map(\.who) == [DutyBearer(.person, "Revisjonen")])
    control.committee = Self.id(5)
    #expect(control.duties(ground).map(\.who) == [DutyBearer(.body, Self.id(5).text)])
    control.stage = .reported
    #expect(control.duties(ground).isEmpty)
    var finding = self.finding(20, due: "2026-01-01").content
    finding.responsible = "Kari"
    #expect(finding.duties(ground).map(\.day.iso) == ["2026-01-01"])
    finding.closed = Self.today
    #expect(finding.duties(ground).isEmpty)
  }
}
