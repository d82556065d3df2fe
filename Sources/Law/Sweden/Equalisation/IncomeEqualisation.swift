package import Basics

/// Inkomstutjämning: a municipality whose tax base is below a guarantee gets a rate of what is lacking, one
/// above pays another rate of what it has more. Lag (2004:773).
///
/// Grants and fees do not add up to zero: the state pays the difference.
package struct IncomeEqualisation: Hashable, Sendable {
  /// The rates of one county, in percent.
  package struct Rates: Hashable, Sendable {
    package let grant: Double
    /// Nil where it is not known; then neither is what a municipality above the guarantee pays.
    package let fee: Double?

    package init(grant: Double, fee: Double?) {
      self.grant = grant
      self.fee = fee
    }
  }

  /// What the equalisation looks at.
  package struct Municipality: Hashable, Sendable {
    /// Uppräknat skatteunderlag.
    package let taxBase: Money
    /// On 1 November of the year before.
    package let inhabitants: Int

    package init(taxBase: Money, inhabitants: Int) {
      self.taxBase = taxBase
      self.inhabitants = inhabitants
    }
  }

  /// Share of the mean tax base per inhabitant that is guaranteed.
  package let guarantee: Double
  /// Kronor of tax base per inhabitant of the country (medelskattekraft).
  package let mean: Double

  package init(guarantee: Double, mean: Double) {
    self.guarantee = guarantee
    self.mean = mean
  }

  /// Kronor of tax base per inhabitant of all `municipalities`; zero without inhabitants.
  package static func mean(of municipalities: [Municipality]) -> Double {
    let inhabitants = municipalities.reduce(0.0) { $0 + Double($1.inhabitants) }
    let base = municipalities.reduce(0.0) { $0 + Double($1.taxBase.ore) }
    return inhabitants > 0 ? base / 100 / inhabitants : 0
  }

  /// Öre of tax base that are lacking to the guarantee; negative above it.
  package func gap(of municipality: Municipality) -> Double {
    guarantee * mean * 100 * Double(municipality.inhabitants) - Double(municipality.taxBase.ore)
  }

  /// The grant, or as a negative amount the fee; nil for a fee whose rate is not known.
  ///
  /// Rounded once, to whole öre, a half away from zero.
  package func amount(for municipality: Municipality, at rates: Rates) -> Money? {
    let gap = gap(of: municipality)
    if gap >= 0 { return .nearest(ore: gap * rates.grant / 100) }
    return rates.fee.map { .nearest(ore: gap * $0 / 100) }
  }

  /// The amounts of many municipalities, each with the rates of its county.
  package func amounts(for municipalities: [(Municipality, Rates)]) -> [Money?] {
    municipalities.map { amount(for: $0, at: $1) }
  }
}
