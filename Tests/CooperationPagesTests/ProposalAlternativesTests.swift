import Basics
import Pages
import Spaces
import Testing

@testable import CooperationPages

/// A proposed cooperation beside what else could be done.
@Suite struct ProposalAlternativesTests {
  private func item(
    _ number: UInt8, _ codes: [String], _ tasks: [RegisteredArrangement.CatalogueTask],
    _ stage: RegisteredArrangement.Stage = .inForce
  ) -> RegisterItem {
    var entry = RegisteredArrangement()
    entry.participants = codes.map { RegisteredArrangementTests.participant($0) }
    (entry.tasks, entry.stage) = (tasks, stage)
    let id = Identifier<Thing>(
      Occasion(
        now: Instant(milliseconds: 0), today: .newYear(2024),
        randomBytes: { [UInt8](repeating: number, count: $0) }))
    return RegisterItem(id, "\(number)", entry, on: .newYear(2024), .none)
  }

  private func alternatives(_ proposal: RegisterItem, _ current: [RegisterItem]) -> ProposalAlternatives? {
    ProposalAlternatives(of: proposal, beside: current, on: .newYear(2024), forms: [])
  }

  @Test func whatThereIsTodayStandsBesideTheProposalAndOneMunicipality() throws {
    let proposal = item(1, ["3405", "3440"], [.waste], .study)
    let found = try #require(
      alternatives(
        proposal, [item(2, ["3405", "3440", "3441"], [.payroll]), item(3, ["3441", "3439"], [.ict])]))
    #expect(found.hasToday)
    #expect(found.query["merge"] == "3405,3440" && found.query["units"] == "3405,3440")
    #expect(
      found.query.all("alternative") == [
        "cooperate:payroll:-:3405,3440", "cooperate:waste:-:3405,3440;cooperate:payroll:-:3405,3440",
      ])
  }

  /// Nobody does a task in two ways: the proposal takes the place of what there is.
  @Test func theProposalReplacesWhatIsAboutTheSameTask() throws {
    let proposal = item(1, ["3405", "3440", "3441"], [.waste], .study)
    let found = try #require(alternatives(proposal, [item(2, ["3405", "3440"], [.waste]), proposal]))
    #expect(
      found.query.all("alternative") == ["cooperate:waste:-:3405,3440", "cooperate:waste:-:3405,3440,3441"])
    let bare = try #require(alternatives(proposal, []))
    #expect(!bare.hasToday && bare.query.all("alternative").count == 1)
  }

  @Test func whatAStudyCannotTellHasNone() {
    #expect(alternatives(item(1, ["3405"], [.waste]), []) == nil)
    #expect(alternatives(item(1, ["3405", "3440"], []), []) == nil)
  }
}
