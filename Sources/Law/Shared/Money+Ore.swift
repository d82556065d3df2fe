package import Basics

extension Money {
  /// The nearest whole øre, a half away from zero: the one rounding at the end of a calculation in `Double`.
  ///
  /// For amounts whose fractions of an øre were computed, not written down; a rate of the law that meets
  /// an exact amount is ``scaled(by:rounding:)``. An amount beyond the range of `Int64` stops at its end,
  /// and what is not a number is zero.
  package static func nearest(ore: Double) -> Money {
    guard !ore.isNaN else { return .zero }
    let limit = 9.2e18
    return Money(ore: Int64(min(max(ore, -limit), limit).rounded(.toNearestOrAwayFromZero)))
  }
}
