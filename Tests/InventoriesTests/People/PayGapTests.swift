import Basics
import Testing

@testable import Inventories

/// What the same pay for the same work costs.
@Suite struct PayGapTests {
  private func group(_ owner: String, _ function: String, _ manYears: Int64?, _ pay: Int64?) -> PayGroup {
    PayGroup(
      owner: owner, function: function, manYears: manYears.map { $0 * 100 },
      pay: pay.map { Money(kroner: $0) })
  }

  @Test func payIsBroughtToTheHighestMeanInEqualSteps() {
    let gap = PayGap(
      [group("A", "lønn", 10, 600_000), group("B", "Lønn", 4, 620_000), group("A", "kart", 3, 700_000)],
      years: 4)
    #expect(gap.years == [50_000, 100_000, 150_000, 200_000].map { Money(kroner: $0) })
    #expect(gap.unknown.isEmpty && gap.rows.map(\.whole) == [.zero, Money(kroner: 200_000), .zero])
  }

  @Test func whatComesOnTopIsAShareOfIt() {
    let gap = PayGap([group("A", "x", 10, 600_000), group("B", "x", 1, 620_000)], years: 1, onCost: 0.141)
    #expect(gap.years == [Money(kroner: 228_200)])
  }

  @Test func whatNobodyKnowsIsNoZero() {
    let gap = PayGap(
      [group("A", "x", nil, 600_000), group("B", "x", 1, 620_000), group("C", "x", 5, nil)], years: 3)
    #expect(gap.unknown.map(\.owner) == ["A", "C"])
    #expect(gap.years.last == .zero)
  }
}
