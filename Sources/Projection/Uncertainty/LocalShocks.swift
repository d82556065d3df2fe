import Kernels
import RealModule

/// What befalls one unit in one draw, year after year.
struct LocalShocks {
  private var random: RandomStream
  private var growth: AutoRegression
  /// What a region's shock of 1 is to the unit.
  private let region: Double
  private let sizes: ShockSizes

  /// - Parameter isShared: whether the unit shares shocks with those nearby; else all of them are its own.
  init(
    _ sizes: ShockSizes, code: String, inhabitants: Double, isShared: Bool, seed: UInt64, draw: UInt64
  ) {
    self.sizes = sizes
    let spread = sizes.localSpread(inhabitants)
    let shared = isShared ? sizes.shared : 0
    var random = RandomStream(seed: seed, stream: ShockStreams.unit(code), draw: draw)
    growth = AutoRegression(
      .init(spread: spread * (1 - shared).squareRoot(), memory: sizes.localMemory), &random)
    region = spread * shared.squareRoot()
    self.random = random
  }

  /// Multiplies the factors of a unit by the shocks of one year.
  ///
  /// - Parameters:
  ///   - factors: by narrow band (`AgeBands`).
  ///   - persons: by single age before the step.
  ///   - births: how many are expected.
  ///   - national: the nation's shock of that year, by wide band.
  ///   - shock: the region's of that year, with a standard deviation of 1.
  mutating func strike(
    _ factors: inout MutableSpan<Double>, persons: Span<Double>, births: Double, national: ArraySlice<Double>,
    region shock: Double
  ) {
    let local = growth.next(&random) + region * shock
    var band = 0
    for wide in 0..<ShockBands.count {
      let counted = wide == ShockBands.births ? births : Self.sum(persons, wide)
      // At least half a person, since nothing is divided by zero. Where there is nobody, the factor has nothing to change.
      let variance = min(sizes.chance[wide] / max(counted, 0.5), 1)
      let shock =
        national[national.startIndex + wide] + local * sizes.moving[wide]
        + variance.squareRoot() * random.normal() - variance / 2
      let factor = Double.exp(shock)
      while band < AgeBands.count, ShockBands.ofBand[band] == wide {
        factors[band] *= factor
        band += 1
      }
    }
  }

  private static func sum(_ persons: Span<Double>, _ wide: Int) -> Double {
    let first = ShockBands.firstAges[wide - 1]
    let end = wide < ShockBands.firstAges.count ? ShockBands.firstAges[wide] : SingleAges.count
    let own = persons.extracting(first..<end)
    var sum = 0.0
    for place in own.indices { sum += own[place] }
    return sum
  }
}

extension ShockSizes {
  /// The standard deviation of the local growth shock of a unit.
  func localSpread(_ inhabitants: Double) -> Double {
    guard let above = localSizes.firstIndex(where: { inhabitants < $0 }) else {
      return localSpreads.last ?? 0
    }
    guard above > 0 else { return localSpreads.first ?? 0 }
    let (low, high) = (localSizes[above - 1], localSizes[above])
    let share = Double.log(inhabitants / low) / Double.log(high / low)
    return localSpreads[above - 1] + share * (localSpreads[above] - localSpreads[above - 1])
  }
}
