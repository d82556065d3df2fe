import Basics
import Testing

/// Money is exact: no rate turns an øre by being binary.
@Suite struct MoneyTests {
  @Test(
    arguments: [
      (125, 0.6, 75), (250, 0.35, 88), (-250, 0.35, -88), (100, 1.005, 101), (1, 0.5, 1), (3, 0.5, 2),
      (10_000_000_000_001, 0.1, 1_000_000_000_000), (5, 1e-40, 0), (0, 1e300, 0), (7, 2e3, 14_000),
    ] as [(Int64, Double, Int64)])
  func halvesGoAwayFromZeroInDecimals(_ ore: Int64, _ rate: Double, _ expected: Int64) {
    #expect(Money(ore: ore).scaled(by: rate, rounding: .halfAwayFromZero).ore == expected)
  }

  @Test(
    arguments: [
      (1, 0), (3, 2), (5, 2), (-1, 0), (-3, -2), (2, 1), (7, 4),
    ] as [(Int64, Int64)])
  func halvesGoToTheEvenNeighbour(_ ore: Int64, _ expected: Int64) {
    #expect(Money(ore: ore).scaled(by: 0.5, rounding: .halfEven).ore == expected)
  }

  @Test(arguments: [(9, 4), (-9, -5), (8, 4), (-8, -4)] as [(Int64, Int64)])
  func downIsTowardsMinusInfinity(_ ore: Int64, _ expected: Int64) {
    #expect(Money(ore: ore).scaled(by: 1, over: 2, rounding: .down).ore == expected)
  }

  @Test func sharesOfAWholeDifferFromItByLessThanOneOreEach() {
    let whole = Money(kroner: 1_000_000)
    let parts = [1, 2, 4].map { whole.scaled(by: $0, over: 7, rounding: .halfAwayFromZero) }
    #expect(abs((parts.sum - whole).ore) < 3)
  }

  @Test func resultsBeyondTheRangeStopAtItsEnd() {
    #expect(Money(ore: .max).scaled(by: 10, rounding: .down).ore == .max)
    #expect(Money(ore: .max).scaled(by: -10, rounding: .down).ore == .min)
    #expect(Money(ore: .max).scaled(by: .max, over: -1, rounding: .down).ore == .min)
    #expect(Money(ore: 5).scaled(by: 1, over: 0, rounding: .down) == .zero)
    #expect(Money(ore: 5).scaled(by: .nan, rounding: .down) == .zero)
  }

  @Test func kronerAreReadAsTheDecimalsTheyAreWrittenIn() {
    #expect(Money(kroner: 1.005)?.ore == 101)
    #expect(Money(kroner: 25_000_000)?.ore == 2_500_000_000)
    #expect(Money(kroner: -0.015)?.ore == -2)
    #expect(Money(kroner: .infinity) == nil)
    #expect(Money(kroner: 1e18) == nil)
  }
}
