import Foundation

/// A linear scale whose ends and ticks are round numbers: 1, 2 or 5 times a power of ten apart.
///
/// After Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).
package struct Scale: Equatable {
  /// Ascending; the first and the last are the ends of the scale.
  package let ticks: [Double]
  /// Decimals that tell the ticks apart.
  package let decimals: Int

  /// A scale that covers all `values` with at most `count` steps or so.
  ///
  /// - Parameter fromZero: bars must start at zero, lines need not.
  package init(covering values: [Double], steps count: Int, fromZero: Bool) {
    let finite = values.filter(\.isFinite) + (fromZero ? [0] : [])
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    let step = Scale.roundStep(high > low ? (high - low) / Double(max(count, 1)) : max(abs(low), 1) / 10)
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    decimals = max(0, -Int(log10(step).rounded(.down)))
  }

  package var low: Double { ticks[0] }
  package var high: Double { ticks[ticks.count - 1] }

  /// Where a value lies between the positions of the ends.
  package func position(_ value: Double, from start: Double, to end: Double) -> Double {
    start + (value - low) / (high - low) * (end - start)
  }

  /// The smallest of 1, 2, 5 × 10ⁿ that is not below `rough`.
  private static func roundStep(_ rough: Double) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    let factor = [1.0, 2, 5].first { $0 * power >= rough * 0.999_999 } ?? 10
    return factor * power
  }
}
