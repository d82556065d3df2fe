package import Basics

/// Kostnadsutjämning: the difference between a municipality's standard cost per inhabitant and the
/// country's is evened out in full. Lag (2004:773).
package enum CostEqualisation {
  /// The grant, or as a negative amount the fee; rounded once, to whole öre, a half away from zero.
  ///
  /// - Parameters:
  ///   - standardCost: kronor per inhabitant of the municipality.
  ///   - mean: kronor per inhabitant of the country.
  package static func amount(standardCost: Double, mean: Double, inhabitants: Int) -> Money {
    .nearest(ore: (standardCost - mean) * 100 * Double(inhabitants))
  }

  /// A municipality as the equalisation sees it; without standard cost its amount is not known.
  package struct Municipality: Hashable, Sendable {
    /// Kronor per inhabitant.
    package let standardCost: Double?
    package let inhabitants: Int

    package init(standardCost: Double?, inhabitants: Int) {
      self.standardCost = standardCost
      self.inhabitants = inhabitants
    }
  }

  /// The amounts of a whole country, which add up to zero before they are rounded.
  ///
  /// - Returns: All nil where one standard cost is missing: then the mean of the country is not known.
  package static func amounts(for country: [Municipality]) -> [Money?] {
    var cost = 0.0
    var inhabitants = 0.0
    for municipality in country {
      guard let standardCost = municipality.standardCost else { return country.map { _ in nil } }
      cost += standardCost * Double(municipality.inhabitants)
      inhabitants += Double(municipality.inhabitants)
    }
    guard inhabitants > 0 else { return country.map { _ in .zero } }
    return country.map { municipality in
      municipality.standardCost.map {
        amount(standardCost: $0, mean: cost / inhabitants, inhabitants: municipality.inhabitants)
      }
    }
  }
}
