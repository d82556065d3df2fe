import Basics
import Kernels
import Law
import Testing

/// The one rounding at the end of a calculation.
@Suite struct NearestMoneyTests {
  @Test(
    arguments: [
      (0.5, 1), (-0.5, -1), (0.49999999999999994, 0), (-0.49999999999999994, 0), (2.5, 3), (-2.5, -3),
      (1e15 + 0.5, 1_000_000_000_000_001), (-1e15 - 0.5, -1_000_000_000_000_001), (0x1p53, 1 << 53),
      (-0x1p53, -(1 << 53)), (.nan, 0), (.infinity, 9_200_000_000_000_000_000),
      (-.infinity, -9_200_000_000_000_000_000),
    ] as [(Double, Int64)])
  func halfGoesAwayFromZero(_ ore: Double, _ expected: Int64) {
    #expect(Money.nearest(ore: ore).ore == expected)
  }

  @Test func agreesWithTheLibrary() {
    var random = SplitMix(seed: 1)
    for _ in 0..<10_000 {
      let ore = Double.random(in: -1e13...1e13, using: &random)
      #expect(Money.nearest(ore: ore).ore == Int64(ore.rounded(.toNearestOrAwayFromZero)))
    }
  }
}
