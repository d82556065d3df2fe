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
  /// 4 000 kroner are one for each of them, and half of that is expected.
  @Test func figuresAreThoseOfResidentsAsWorkedOutByHand() throws {
    let scoring = try scoring(.init(money: [4000, 0], minutes: 12))
    let figures = Dictionary(
      uniqueKeysWithValues: scoring.scores.map { ($0.criterion.id, $0.figures.compactMap(\.self)) })
    #expect(
      figures["size"] == [2500, 4000] && figures["distance"] == [0, 12] && figures["money"] == [0, 0.5])
    let table = scoring.table
    #expect(table.criteria.map(\.id) == ["money", "size", "distance"] && table.draws == 2)
    #expect(table.figure(1, 0, draw: 0) == 1 && table.figure(1, 0, draw: 1) == 0)
    // The good future is worth twice what is expected. The way is told as a change: none is worth nothing, the longest takes a point away.
    #expect(areNear(table.values(draw: 0)[1], [2, 0.2, -1]))
    #expect(areNear(table.values(draw: 1)[0], [0, 0.125, 0]))
    #expect(areNear(table.values(draw: 1)[1], [0, 0.2, -1]))
    #expect(scoring.scores.first { $0.criterion.id == "distance" }?.year == 2040)
  }

  /// The same merger three times, with everything known, without its money and with nothing known: criteria fall away for
  /// the one that lacks them only, and no way is shorter than that of one whose way nobody knows.
  @Test func criteriaFallAwayForWhoeverLacksAFigure() throws {
    let scoring = try scoring(
      .init(money: [4000, 0], minutes: 12),
      .init(money: [4000, 0], minutes: nil, knowsSaving: false))
    #expect(
      scoring.scores.map(\.standing) == [
        .partly(alternatives: ["merge-2"]), .counts, .same, .partly(alternatives: ["merge-2"]),
      ])
    let table = scoring.table
    #expect(table.lacking == [[2], [], [2]])
    for draw in 0..<2 {
      let values = table.values(draw: draw)
      #expect(values[2][0] == 0 && values[2][2] == -1)
      #expect(values[2][0] <= values[1][0] && values[2][2] <= values[1][2])
    }
  }

  /// Seen from the small municipality its residents live in 1 000 or in 4 000, not in 2 500 on average.
  @Test func figuresSeenFromAMunicipalityAreItsOwn() throws {
    let outlook = SmallOutlook.outlook([.init(money: [4000, -4000], minutes: 12)])
    let small = try Scoring(outlook, by: SmallOutlook.criteria, seenFrom: "A")
    let large = try Scoring(outlook, by: SmallOutlook.criteria, seenFrom: "B")
    func figures(_ scoring: Scoring, _ id: String) -> [Double?]? {
      scoring.scores.first { $0.criterion.id == id }?.figures
    }
    #expect(figures(small, "size") == [1000, 4000] && figures(large, "size") == [3000, 4000])
    // Minutes are those from the municipality itself: 48 from the small one, none from the centre.
    #expect(figures(small, "distance") == [0, 48] && figures(large, "distance") == [0, 0])
    #expect(small.unit == "A" && figures(small, "money") == [0, 0])
    #expect(small.scores.first { $0.criterion.id == "distance" }?.unchanged == [0])
  }

  /// What is known of a merger's money may say the opposite of the whole while nobody knows what the state pays.
  @Test func moneyWithoutItsLargestPartIsNoFigure() throws {
    let scoring = try scoring(.init(money: [4000, 2000], minutes: 12, knowsGrants: false))
    let money = try #require(scoring.scores.first { $0.criterion.id == "money" })
    #expect(money.figures == [0, nil] && money.standing == .missing(alternatives: ["merge-1"]))
    #expect(scoring.table.criteria.map(\.id) == ["size", "distance"])
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
