import Kernels
import RealModule

/// How rates go up and down together in one possible future.
///
/// The logarithm of each factor keeps a share of last year's and adds a normal number. The factors of fertility,
/// mortality, moving and immigration are the same in all units; besides, each unit has a factor of its own on
/// those who leave it, which varies less where more people live. The default numbers are assumptions: choose
/// them by projecting from an earlier year and comparing with what came.
package struct CohortShocks: Hashable, Sendable {
  /// What is kept of last year's logarithm.
  package var persistence = 0.9
  package var fertility = 0.03
  package var mortality = 0.02
  package var leaving = 0.04
  package var immigration = 0.10
  package var ownPersistence = 0.7
  /// Of a unit of 10 000; of others, times (persons / 10 000) to `ownExponent`.
  package var ownLeaving = 0.08
  package var ownExponent = -0.3

  package init() {}

  /// Factors that all units share, year by year.
  func shared(years: Int, seed: UInt64, draw: Int) -> [CohortFactors] {
    var stream = RandomStream(seed: seed, stream: CohortShocks.sharedStream, draw: UInt64(draw))
    let deviations = SIMD4(fertility, mortality, leaving, immigration)
    var logarithms = SIMD4<Double>.zero
    return (0..<years).map { _ in
      let numbers = SIMD4(stream.normal(), stream.normal(), stream.normal(), stream.normal())
      logarithms = persistence * logarithms + deviations * numbers
      return CohortFactors(
        fertility: Double.exp(logarithms[0]), mortality: Double.exp(logarithms[1]),
        leaving: Double.exp(logarithms[2]), immigration: Double.exp(logarithms[3]))
    }
  }

  /// The factor of one unit's own on those who leave it, year by year.
  func own(unit: String, persons: Double, years: Int, seed: UInt64, draw: Int) -> [Double] {
    var stream = RandomStream(seed: seed, stream: CohortShocks.stream(of: unit), draw: UInt64(draw))
    let deviation = ownLeaving * Double.pow(max(persons, 100) / 10_000, ownExponent)
    var logarithm = 0.0
    return (0..<years).map { _ in
      logarithm = ownPersistence * logarithm + deviation * stream.normal()
      return Double.exp(logarithm)
    }
  }

  private static let sharedStream: UInt64 = 0xC0_40_27

  /// By the unit's code, so that a unit's numbers do not depend on which others are projected with it (FNV-1a).
  private static func stream(of unit: String) -> UInt64 {
    unit.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
