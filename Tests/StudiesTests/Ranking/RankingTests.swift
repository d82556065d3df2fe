import Basics
import Figures
import Kernels
import Testing

@testable import Studies

@Suite struct RankingTests {
  private let criteria = SmallOutlook.criteria

  private func ranking(_ merged: [SmallOutlook.Merged], _ choice: WeightChoice) throws -> Ranking {
    try Ranking(
      Scoring(SmallOutlook.outlook(merged), by: criteria), choice, of: criteria)
  }

  /// Money three times as important as distance: merged is expected to bring half a krone each, which is worth 1. It is
  /// worth 0.75 · 3 − 0.25 in the good future and −0.75 − 0.25 in the bad one, alone nothing.
  @Test func sharesAreWhatTheyAreByHand() throws {
    let ranking = try ranking(
      [.init(money: [6000, -2000], minutes: 12)], .numbers(["money": 3, "distance": 1], concentration: nil))
    #expect(ranking.weights.shares == [0.75, 0, 0.25])
    #expect(ranking.acceptability.ranks == [[0.5, 0.5], [0.5, 0.5]])
    #expect(areNear(ranking.sums, [0, 0.5]))
    #expect(ranking.order == [1, 0])
    #expect(ranking.acceptability.confidence == [0.5, 0.5])
  }

  /// Futures that hardly ever happen do not turn a weight into next to nothing: four fifths on money bring the alternative
  /// with more of it out first, though one future in twenty is very bad and one very good.
  @Test func extremeFuturesDoNotTakeTheWeightFromMoney() throws {
    let money = Array(repeating: 1e6, count: 18) + [60e6, -70e6]
    let choice = WeightChoice.numbers(["money": 80, "distance": 20], concentration: nil)
    let ranking = try ranking([.init(money: money, minutes: 12)], choice)
    #expect(areNear(ranking.sums, [0, 0.6]))
    #expect(ranking.order == [1, 0])
    #expect(ranking.acceptability.ranks[1] == [0.95, 0.05])
    #expect(ranking.outranking.net[1] > 0)
  }

  @Test func aWeightThatTellsNothingApartIsNamed() throws {
    let merged = [SmallOutlook.Merged(money: [6000, -2000], minutes: nil)]
    let ranking = try ranking(
      merged, .numbers(["money": 1, "support": 1, "distance": 0], concentration: nil))
    #expect(ranking.weightedWithoutEffect.map(\.id) == ["support"])
    let order = try self.ranking(merged, .order([["distance"], ["money"]], concentration: nil))
    #expect(order.weightedWithoutEffect.map(\.id) == ["distance"])
  }

  /// Rank-order centroid weights of two are 3/4 and 1/4; of equals the same.
  @Test func anOrderBecomesWeights() throws {
    let merged = [SmallOutlook.Merged(money: [6000, -2000], minutes: 12)]
    #expect(
      try ranking(merged, .order([["distance"], ["money"]], concentration: nil)).weights.shares
        == [0.25, 0, 0.75])
    #expect(
      try ranking(merged, .order([["distance", "money"]], concentration: nil)).weights.shares
        == [0.5, 0, 0.5])
  }

  @Test(arguments: [
    (WeightChoice.numbers(["money": -1, "size": 2], concentration: nil), "weights-invalid"),
    (.numbers(["money": 0], concentration: nil), "weights-invalid"),
    (.numbers(["beauty": 1], concentration: nil), "weight-unknown"),
    (.order([["money"], ["money"]], concentration: nil), "criterion-twice"),
    (.order([["beauty"]], concentration: nil), "weight-unknown"),
    (.order([], concentration: nil), "weights-invalid"),
  ])
  func weightsThatCannotBeUsedAreToldBeforeAnyOutlook(_ choice: WeightChoice, _ code: String) throws {
    #expect {
      try Ranking.check(choice, of: criteria)
    } throws: {
      ($0 as? Diagnostic)?.code == code
    }
  }

  @Test func aWeightOnWhatDoesNotCountAloneIsNoAnswer() throws {
    #expect {
      try ranking([.init(money: [1], minutes: 1)], .numbers(["support": 1], concentration: nil))
    } throws: {
      ($0 as? Diagnostic)?.code == "weights-on-nothing"
    }
  }

  /// Three alternatives with random money and distances, in twenty futures.
  private func random(_ seed: UInt64) -> [SmallOutlook.Merged] {
    var random = RandomStream(seed: seed, stream: 1, draw: 0)
    return (0..<3).map { _ in
      SmallOutlook.Merged(
        money: (0..<20).map { _ in 4e6 * (random.uniform() - 0.5) }, minutes: 30 * random.uniform())
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func sharesOfEachAlternativeAddUpToOne(seed: UInt64) throws {
    for choice in [
      WeightChoice.unknown, .order([["money"], ["size", "distance"]], concentration: 20),
    ] {
      let ranks = try ranking(random(seed), choice).acceptability.ranks
      #expect(ranks.reduce(0) { $0 + $1[0] } >= 1 - 1e-9)
      for place in ranks.indices {
        #expect(isNear(ranks[place].reduce(0, +), 1, 1e-9))
      }
    }
  }

  /// Whoever has the most money in every future never comes first less often because money counts more.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func moreWeightOnMoneyNeverHarmsTheRichest(seed: UInt64) throws {
    var merged = random(seed)
    let most = (0..<20).map { draw in merged.map { $0.money[draw] }.max() ?? 0 }
    merged.append(.init(money: most.map { max($0, 0) + 1e6 }, minutes: 29))
    var before = 0.0
    for weight in stride(from: 0.0, through: 40, by: 2) {
      let ranking = try ranking(
        merged, .numbers(["money": weight, "size": 1, "distance": 2], concentration: nil))
      let first = ranking.acceptability.ranks[4][0]
      #expect(first >= before - 1e-12)
      before = first
    }
    #expect(before == 1)
  }
}

@Suite struct PriorIntervalTests {
  private func prior(_ shape: Prior.Shape, _ mean: Double?, _ spread: Double?) -> Prior {
    Prior(
      id: .harmonisation, unit: "percent", shape: shape, mean: mean, spread: spread, range: 0...10,
      isEvidence: false, sources: [], names: [:], texts: [:])
  }

  /// 1.2816 standard deviations to each side hold 80 per cent, and no end lies outside the range.
  @Test func endsHoldTheLevel() throws {
    #expect(isNear(normalReach(level: 0.8), 1.281552, 1e-5))
    #expect(isNear(normalReach(level: 0.95), 1.959964, 1e-5))
    let normal = try #require(prior(.normal, 1, 1).uncertain(level: 0.8))
    #expect(normal.low == 0 && isNear(normal.high, 2.281552, 1e-5))
    let even = try #require(prior(.uniform, 5, nil).uncertain(level: 0.8))
    #expect(areNear([even.low, even.high], [1, 9], 1e-9))
  }

  @Test func whatIsFixedOrUnknownHasNoEnds() {
    #expect(prior(.fixed, 1, nil).uncertain(level: 0.8) == nil)
    #expect(prior(.normal, nil, 1).uncertain(level: 0.8) == nil)
  }
}
