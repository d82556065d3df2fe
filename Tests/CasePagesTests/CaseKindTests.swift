import Basics
import Formats
import Spaces
import Store
import TestDatabases
import Testing

@testable import CasePages

/// What the kinds of a case refuse, beside what every field refuses by itself.
@Suite struct CaseKindTests {
  private let units = ["3405", "3440"].map { UnitCode(country: "no", code: $0) }

  private func faults<Content: ThingContent>(_ change: (inout Content) -> Void) throws -> [String] {
    var content = Content()
    change(&content)
    return try TestDatabase.with(.sqlite) { database in
      try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
      return try database.storage.read { tx in
        try content.faults(in: Ground(.command("test"), .newYear(2027), tx))
          .map { "\($0.place.field ?? "") \($0.code)" }
      }
    }
  }

  @Test func aCaseIsOfSeveralAndOfEachOnce() throws {
    #expect(try faults { (matter: inout JointCase) in matter.units = units }.isEmpty)
    #expect(try faults { (matter: inout JointCase) in matter.units = [units[0]] } == ["units case-alone"])
    #expect(
      try faults { (matter: inout JointCase) in matter.units = units + [units[0]] } == [
        "units.2 case-unit-twice"
      ])
  }

  @Test func votesComeToTheMembers() throws {
    func votes(_ yes: Int?, _ no: Int?, _ without: Int?) throws -> [String] {
      try faults { (treatment: inout Treatment) in
        (treatment.outcome, treatment.members) = (.planned, 27)
        (treatment.votesFor, treatment.votesAgainst, treatment.without) = (yes, no, without)
      }
    }
    #expect(try votes(20, 5, 2).isEmpty && votes(20, nil, nil).isEmpty && votes(nil, nil, nil).isEmpty)
    #expect(try votes(20, 5, 1) == ["members votes-beside-members"])
    #expect(try votes(28, nil, nil) == ["members votes-beside-members"])
  }

  @Test func whatWasTreatedHasADay() throws {
    #expect(
      try faults { (treatment: inout Treatment) in treatment.outcome = .decided } == [
        "meeting treatment-without-day"
      ])
  }

  @Test func anAmendmentChangesSomethingAndIsVotedOnOrNot() throws {
    var names = ThingNames()
    let treatment = try names.next()
    func moved(_ outcome: MovedAmendment.Outcome, _ treatment: Identifier<Thing>?, after: String = "b") throws
      -> [String]
    {
      try faults { (amendment: inout MovedAmendment) in
        (amendment.before, amendment.after, amendment.outcome, amendment.treatment) = (
          "a", after, outcome, treatment
        )
      }
    }
    #expect(try moved(.open, nil).isEmpty && moved(.adopted, treatment).isEmpty)
    #expect(try moved(.adopted, nil) == ["treatment amendment-without-treatment"])
    #expect(try moved(.withdrawn, treatment) == ["outcome amendment-not-voted"])
    #expect(try moved(.open, nil, after: "a") == ["after amendment-changes-nothing"])
  }

  @Test func aLetterIsSignedWhenNothingIsOpen() throws {
    func letter(_ states: [LetterOfIntent.ClauseState], signed: Bool, numbers: [String] = ["1", "2"]) throws
      -> [String]
    {
      try faults { (letter: inout LetterOfIntent) in
        letter.units = units
        letter.clauses = zip(numbers, states).map { number, state in
          var clause = LetterOfIntent.Clause()
          (clause.number, clause.state) = (number, state)
          return clause
        }
        letter.signed = signed ? .newYear(2027) : nil
      }
    }
    #expect(try letter([.agreed, .struck], signed: true).isEmpty && letter([.open], signed: false).isEmpty)
    #expect(try letter([.agreed, .open], signed: true) == ["clauses.1.state intent-clause-open"])
    #expect(
      try letter([.agreed, .agreed], signed: false, numbers: ["1", "1"]) == ["clauses.1.number clause-twice"])
  }

  @Test func aDecisionSaysSomething() throws {
    #expect(try faults { (decision: inout Decision) in decision.wording = "1. A\n2. B\n   a) C" }.isEmpty)
    #expect(try faults { (decision: inout Decision) in decision.wording = " " } == ["wording decision-empty"])
  }
}
