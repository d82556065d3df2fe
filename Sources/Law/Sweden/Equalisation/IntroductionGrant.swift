/// Införandebidrag: pays for the part of a loss by the new equalisation of 2020 that is above a step per
/// inhabitant, and a step less each year. Lag (2004:773) 13 §.
package enum IntroductionGrant {
  static let firstYear = 2020

  /// Kronor per inhabitant; never negative, and zero before the first year.
  ///
  /// - Parameters:
  ///   - loss: kronor per inhabitant from 2019 to 2020, positive.
  ///   - step: kronor per inhabitant.
  package static func perInhabitant(loss: Double, step: Double, year: Int) -> Double {
    guard year >= firstYear else { return 0 }
    return max(0, loss - step * Double(year - firstYear + 1))
  }
}
