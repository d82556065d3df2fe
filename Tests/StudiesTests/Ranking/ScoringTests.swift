import Basics
import Figures
import Testing

@testable import Studies

@Suite struct ScoringTests {
  private func scoring(_ merged: SmallOutlook.Merged...) throws -> Scoring {
    try Scoring(SmallOutlook.outlook(merged), by: SmallOutlook.criteria)
  }

  /// Residents live in a municipality of (1 000 · 1 000 + 3 000 · 3 000) / 4 000 = 2 500 on average, worth
  /// (1 000 · 0.05 + 3 000 · 0.15) / 4 000 = 0.125 of what the anchors ask for; merged of 4 000, worth 0.2.
  /// 4 000 kroner are one for each of them.
  @Test func figuresAreThoseOfResidentsAsWorkedOutByHand() throws {
    let scoring = try scoring(.init(money: [4000, -4000], minutes: 12))
    let figures = Dictionary(
      uniqueKeysWithValues: scoring.scores.map { ($0.criterion.id, $0.figures.compactMap(\.self)) })
    #expect(
      figures["size"] == [2500, 4000] && figures["distance"] == [0, 12] && figures["money"] == [0, 0])
    let table = scoring.table
    #expect(table.criteria.map(\.id) == ["money", "size", "distance"] && table.draws == 2)
    #expect(table.figure(1, 0, draw: 0) == 1 && table.figure(1, 0, draw: 1) == -1)
    #expect(areNear(table.values(draw: 1)[0], [0.5, 0.125, 1]))
    #expect(areNear(table.values(draw: 1)[1], [0, 0.2, 0]))
    #expect(scoring.scores.first { $0.criterion.id == "distance" }?.year == 2040)
  }

  @Test func whatLooksTheSameOrLacksAFigureDoesNotCount() throws {
    let scoring = try scoring(.init(money: [4000, -4000], minutes: nil, knowsSaving: false))
    let standings = scoring.scores.map(\.standing)
    #expect(
      standings == [
        .missing(alternatives: ["merge-1"]), .counts, .same, .missing(alternatives: ["merge-1"]),
      ])
    #expect(scoring.table.criteria.map(\.id) == ["size"])
  }

  @Test func figuresThatDifferByLessThanIsWrittenAreTheSame() throws {
    let far = try scoring(.init(money: [0, 0], minutes: 0.06))
    let near = try scoring(.init(money: [0, 0], minutes: 0.04))
    #expect(far.table.criteria.map(\.id) == ["size", "distance"])
    #expect(near.table.criteria.map(\.id) == ["size"])
  }

  @Test func aStudyWithoutAlternativesOrDifferencesIsNoDecision() throws {
    #expect(throws: Diagnostic("decision-without-choice", .noAnswer)) { try self.scoring() }
    let same = Criteria(SmallOutlook.criteria.list.filter { $0.id == "support" })
    #expect {
      try Scoring(SmallOutlook.outlook([.init(money: [], minutes: 1)]), by: same)
    } throws: {
      ($0 as? Diagnostic)?.code == "decision-without-criteria"
    }
  }
}
