import Basics
import Figures
import Testing

@testable import Studies

@Suite struct JudgementTests {
  private func judgement(_ merged: SmallOutlook.Merged...) throws -> Judgement {
    try Judgement(SmallOutlook.outlook(merged), by: SmallOutlook.yardsticks)
  }

  /// Residents live in a municipality of (1 000 · 1 000 + 3 000 · 3 000) / 4 000 = 2 500 on average, worth
  /// (1 000 · 0.05 + 3 000 · 0.15) / 4 000 = 0.125 of what the anchors ask for; merged of 4 000, worth 0.2.
  /// 4 000 kroner are one for each of them.
  @Test func figuresAreThoseOfResidentsAsWorkedOutByHand() throws {
    let judgement = try judgement(.init(money: [4000, -4000], minutes: 12))
    let figures = Dictionary(
      uniqueKeysWithValues: judgement.scores.map { ($0.yardstick.id, $0.figures.compactMap(\.self)) })
    #expect(
      figures["size"] == [2500, 4000] && figures["distance"] == [0, 12] && figures["money"] == [0, 0])
    let table = judgement.table
    #expect(table.criteria.map(\.id) == ["money", "size", "distance"] && table.draws == 2)
    #expect(table.figure(1, 0, draw: 0) == 1 && table.figure(1, 0, draw: 1) == -1)
    #expect(areNear(table.values(draw: 1)[0], [0.5, 0.125, 1]))
    #expect(areNear(table.values(draw: 1)[1], [0, 0.2, 0]))
    #expect(judgement.scores.first { $0.yardstick.id == "distance" }?.year == 2040)
  }

  @Test func whatLooksTheSameOrLacksAFigureDoesNotCount() throws {
    let judgement = try judgement(.init(money: [4000, -4000], minutes: nil, knowsSaving: false))
    let standings = judgement.scores.map(\.standing)
    #expect(
      standings == [
        .missing(alternatives: ["merge-1"]), .counts, .same, .missing(alternatives: ["merge-1"]),
      ])
    #expect(judgement.table.criteria.map(\.id) == ["size"])
  }

  @Test func figuresThatDifferByLessThanIsWrittenAreTheSame() throws {
    let far = try judgement(.init(money: [0, 0], minutes: 0.06))
    let near = try judgement(.init(money: [0, 0], minutes: 0.04))
    #expect(far.table.criteria.map(\.id) == ["size", "distance"])
    #expect(near.table.criteria.map(\.id) == ["size"])
  }

  @Test func aStudyWithoutAlternativesOrDifferencesIsNoDecision() throws {
    #expect(throws: Diagnostic("decision-without-choice", .noAnswer)) { try self.judgement() }
    let same = Yardsticks(SmallOutlook.yardsticks.list.filter { $0.id == "support" })
    #expect {
      try Judgement(SmallOutlook.outlook([.init(money: [], minutes: 1)]), by: same)
    } throws: {
      ($0 as? Diagnostic)?.code == "decision-without-criteria"
    }
  }
}
