package import Basics

extension Money {
  /// The nearest whole øre, a half away from zero: the one rounding at the end of a calculation in `Double`.
  ///
  /// For amounts whose fractions of an øre were computed, not written down; a rate of the law that meets
  /// an exact amount is ``scaled(by:rounding:)``. An amount beyond the range of `Int64` stops at its end,
  /// and what is not a number is zero.
  package static func nearest(ore: Double) -> Money {
    // Beyond 2⁵² there are no fractions left to round. Below, the rest is exact, and this is many times
    // faster than `rounded`, which is a call for every amount.
    guard abs(ore) < 0x1p52 else { return Money(ore: ore.isNaN ? 0 : Int64(min(max(ore, -9.2e18), 9.2e18))) }
    let towardsZero = Int64(ore)
    let rest = ore - Double(towardsZero)
    return Money(ore: towardsZero + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0))
  }
}
