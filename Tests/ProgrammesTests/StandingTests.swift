import Basics
import Plans
import Programmes
import Spaces
import Testing

/// How a programme stands: what is late, what can no longer be in time, what a change moves, and what a decision point lacks.
@Suite struct StandingTests {
  private func line(_ letter: String, _ standing: ProgrammeStanding) throws -> PlanLine {
    try #require(standing.line(of: MadeProgramme.id(letter)))
  }

  @Test func whatWasNotReachedOnItsDayIsLateAndTakesTodayAtTheEarliest() throws {
    let standing = try MadeProgramme().standing()
    let survey = try line("a", standing)
    #expect(survey.state == .late)
    #expect(survey.planned?.start == Day("2027-01-11") && survey.start == MadeProgramme.today)
    #expect(standing.daysLeft == 334)
    #expect(try line("e", standing).state == .undated)
  }

  @Test func whatWasReachedStandsOnItsDayAndHoldsNothingUp() throws {
    var made = MadeProgramme()
    made.change("a") { $0.reached = Day("2027-01-20") }
    let survey = try line("a", made.standing())
    #expect(survey.state == .done && survey.start == Day("2027-01-20") && survey.slack == nil)
  }

  @Test func latenessReachesTheDayThatMustNotBePassed() throws {
    // Nobody has done anything by the last day of the contract.
    let standing = try MadeProgramme().standing(on: try #require(Day("2027-06-10")))
    #expect(try line("c", standing).state == .tooLate)
    #expect(try line("c", standing).slack == -9)
    // What the contract waits for is too late with it; the effect waits for it, and is not.
    #expect(try line("a", standing).state == .tooLate)
    #expect(try line("d", standing).state == .critical)
  }

  @Test func theDayOfEffectCannotSlip() throws {
    let standing = try MadeProgramme().standing()
    #expect(standing.lines(in: .critical).map(\.title) == ["Effect"])
  }

  @Test func aChangeMovesWhatWaitsAndSaysWhy() throws {
    let made = MadeProgramme()
    let standing = try made.standing()
    var change = try #require(made.parts.change(as: MadeProgramme.id("b")))
    change.day = Day("2027-05-20")
    let (after, moves) = try standing.expected.after(change, of: made.parts)
    #expect(moves.map(\.activity.name) == ["Choice", "Contract"])
    #expect(after.days(of: MadeProgramme.id("c"))?.start == Day("2027-05-20"))
    #expect(moves.last?.causes.count == 2)
    // What follows is what working it out anew gives.
    let anew = try ProgrammeStanding(made.parts.making(change), today: standing.today, todayName: "Today")
    for letter in ["a", "b", "c", "d"] {
      let id = MadeProgramme.id(letter)
      #expect(anew.expected.days(of: id) == after.days(of: id), "\(letter)")
    }
  }

  @Test func whatIsOverIsNotChanged() throws {
    var made = MadeProgramme()
    made.change("a") { $0.reached = Day("2027-01-20") }
    #expect(made.parts.change(as: MadeProgramme.id("a")) == nil)
    #expect(made.parts.change(as: MadeProgramme.id("p")) == nil)
  }

  @Test func aRingIsToldByName() throws {
    var made = MadeProgramme()
    made.change("a") { $0.waitsFor = [MadeProgramme.id("c")] }
    let faults = #expect(throws: Diagnostics.self) { try made.standing() }
    #expect(faults?.list.first?.code == "plan-ring")
    #expect(faults?.list.first?.arguments["ring"]?.contains("Contract") == true)
  }

  @Test func aGateLacksWhatIsNotThere() throws {
    var made = MadeProgramme()
    made.change("a") { $0.reached = Day("2027-01-20") }
    var point = Gate.Point()
    (point.what, point.met) = ("Resources", .no)
    var gate = Gate()
    (gate.milestone, gate.points) = (MadeProgramme.id("c"), [point])
    let part = Part(MadeProgramme.id("g"), "BP3", gate)
    made.parts.gates = [part]
    var project = Project()
    project.projectClass = .administrative
    made.parts.projects = [Part(MadeProgramme.id("s"), "Pay", project)]
    let lacks = try made.standing().lacks(of: part)
    #expect(
      lacks == [
        .gateClass, .body, .point(0, "Resources", isRefused: true), .documents,
        .milestoneOpen(MadeProgramme.id("b"), "Choice"), .owner(MadeProgramme.id("s"), "Pay"),
      ])
    // What let the programme through lacks nothing any more.
    gate.outcome = .go
    #expect(try made.standing().lacks(of: Part(part.id, part.title, gate)).isEmpty)
  }

  @Test func theNextGateIsTheFirstThatDidNotLetItThrough() throws {
    var made = MadeProgramme()
    func gate(_ letter: String, _ milestone: String, _ outcome: Gate.Outcome?) -> Part<Gate> {
      var gate = Gate()
      (gate.milestone, gate.outcome) = (MadeProgramme.id(milestone), outcome)
      return Part(MadeProgramme.id(letter), letter, gate)
    }
    made.parts.gates = [gate("i", "d", nil), gate("h", "c", .rework), gate("g", "a", .go)]
    let standing = try made.standing()
    #expect(standing.gates.map(\.gate.title) == ["g", "h", "i"])
    #expect(standing.nextGate?.gate.title == "h")
  }

  @Test func aSubProjectFollowsItsMilestones() throws {
    var made = MadeProgramme()
    var project = Project()
    (project.begins, project.ends) = (MadeProgramme.id("b"), MadeProgramme.id("c"))
    project.days = DayRange(from: .newYear(2020), until: .newYear(2021))
    let part = Part(MadeProgramme.id("s"), "Pay", project)
    made.parts.projects = [part]
    let days = try made.standing().days(of: part)
    #expect(days.start == Day("2027-03-01") && days.last == Day("2027-05-03"))
  }

  @Test func whoWasOnlyToldWasNotHeard() throws {
    var made = MadeProgramme()
    func entry(_ day: String, _ form: Involvement.Form, _ changed: Involvement.Changed?) -> Part<Involvement>
    {
      var entry = Involvement()
      (entry.day, entry.form, entry.changed) = (Day(day), form, changed)
      return Part(MadeProgramme.id("v"), "", entry)
    }
    func gate(_ day: String) -> Part<Gate> {
      var gate = Gate()
      (gate.outcome, gate.decided) = (.go, Day(day))
      return Part(MadeProgramme.id("g"), "", gate)
    }
    made.parts.involvements = [
      entry("2026-09-01", .discussion, .yes), entry("2026-11-01", .information, nil),
    ]
    made.parts.gates = [gate("2026-10-01"), gate("2026-12-01")]
    let measure = InvolvementMeasure(try made.standing())
    #expect(measure.gatesDecided == 2 && measure.gatesHeard == 1)
    #expect(measure.changed == 1 && measure.unanswered == 1)
  }
}
