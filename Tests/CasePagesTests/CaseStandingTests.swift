import Basics
import Spaces
import Testing

@testable import CasePages

/// How far a case has come, and whether the councils decided the same.
struct CaseStandingTests {
  fileprivate let units = ["3405", "3440", "3441"].map { UnitCode(country: "no", code: $0) }
  fileprivate let wording =
    "1. Kommunene går sammen om et landbrukskontor.\n2. Kostnadene deles etter folketall."

  fileprivate func folder(_ wordings: [String?], _ change: (inout [MovedAmendment]) -> Void = { _ in }) throws
    -> CaseFolder
  {
    var content = JointCase()
    content.units = units
    var made = ThingNames()
    var treatments: [CaseFolder.Entry<Treatment>] = []
    var decisions: [CaseFolder.Entry<Decision>] = []
    for (unit, wording) in zip(units, wordings) {
      guard let wording else { continue }
      var treatment = Treatment()
      (treatment.unit, treatment.level, treatment.outcome) = (
        unit, .council, wording == "no" ? .rejected : .decided
      )
      let id = try made.next()
      treatments.append(.init(id: id, title: "", content: treatment))
      var decision = Decision()
      (decision.treatment, decision.wording) = (id, wording)
      if wording != "no" { decisions.append(.init(id: try made.next(), title: "", content: decision)) }
    }
    var amendments: [MovedAmendment] = []
    change(&amendments)
    let moved = try amendments.map { try CaseFolder.Entry(id: made.next(), title: "", content: $0) }
    return CaseFolder(
      id: try made.next(), title: "", content: content, treatments: treatments, decisions: decisions,
      amendments: moved)
  }

  @Test("Nobody, some, all: what is told is who is waited for")
  func waiting() throws {
    #expect(try CaseStanding(folder([])).state == .undecided)
    #expect(try CaseStanding(folder([wording])).state == .waits([units[1], units[2]]))
    #expect(try CaseStanding(folder([wording, wording])).state == .waits([units[2]]))
    #expect(try CaseStanding(folder([wording, wording, wording])).state == .decidedByAll)
  }

  @Test("Another wording of one point is told by its number, and a refusal before everything else")
  func different() throws {
    let other = wording.replacing("folketall", with: "areal")
    #expect(try CaseStanding(folder([wording, other])).state == .differs(["2"]))
    #expect(try CaseStanding(folder([wording, other, "no"])).state == .refused([units[2]]))
  }

  @Test("What one council changed, the others must take up until all have decided alike")
  func treatedAgain() throws {
    var adopted = MovedAmendment()
    (adopted.unit, adopted.outcome) = (units[0], .adopted)
    #expect(
      try CaseStanding(folder([wording, nil, nil]) { $0 = [adopted] }).mustTreatAgain == [units[1], units[2]])
    #expect(try CaseStanding(folder([wording, wording, wording]) { $0 = [adopted] }).mustTreatAgain.isEmpty)
    #expect(try CaseStanding(folder([wording, wording, wording])).mustTreatAgain.isEmpty)
  }
}

extension CaseStandingTests {
  @Test("Whoever voted on the same change, either way, need not take it up again")
  func votedOnAlready() throws {
    func moved(_ unit: Int, _ outcome: MovedAmendment.Outcome) -> MovedAmendment {
      var amendment = MovedAmendment()
      (amendment.unit, amendment.outcome) = (units[unit], outcome)
      (amendment.before, amendment.after) = ("folketall", "areal")
      return amendment
    }
    let standing = try CaseStanding(
      folder([wording, nil, nil]) { $0 = [moved(0, .adopted), moved(1, .rejected), moved(2, .open)] })
    #expect(standing.mustTreatAgain == [units[2]])
    #expect(standing.unanswered.map(\.unit) == [units[2]])
  }
}

/// Names of things, one after the other.
struct ThingNames {
  private var count = 100

  mutating func next() throws -> Identifier<Thing> {
    count += 1
    return try #require(Identifier<Thing>("01arz3ndektsv4rrffq69g5\(count)"))
  }
}
