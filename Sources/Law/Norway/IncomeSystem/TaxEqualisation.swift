package import Basics

/// Inntektsutjevning: part of the difference between a municipality's tax per inhabitant and the
/// country's is evened out, and those far below get more, which all pay alike.
///
/// Per inhabitant, with the country's average `S`: `rate × (S − s) + extraRate × max(0, limit × S − s) − F`,
/// where `F` is the same for every inhabitant and makes the sum of all municipalities zero.
package struct TaxEqualisation: Hashable, Sendable {
  /// Symmetric: the same for those above and below the average.
  package let rate: Double
  /// Share of the average below which there is more.
  package let limit: Double
  package let extraRate: Double

  package init(rate: Double, limit: Double, extraRate: Double) {
    self.rate = rate
    self.limit = limit
    self.extraRate = extraRate
  }

  /// What all municipalities get and pay in one year.
  package struct Settlement: Hashable, Sendable {
    /// Positive for those who receive; rounded once, to whole øre, a half away from zero.
    package let amounts: [Money]
    /// Kroner of tax per inhabitant of the country.
    package let average: Double
    /// What all extra compensation together comes to.
    package let extra: Money
    /// Kroner that every inhabitant's municipality pays for it.
    package let deduction: Double

    /// What rounding leaves over: at most half an øre for each municipality.
    package var residual: Money { amounts.sum }
  }

  /// The symmetric part, of tax and average in the same unit.
  ///
  /// - Parameters:
  ///   - tax: of the municipality.
  ///   - average: what the municipality would have with the country's tax per inhabitant.
  package func symmetric(tax: Double, average: Double) -> Double {
    rate * (average - tax)
  }

  /// The extra compensation; see ``symmetric(tax:average:)``.
  package func extra(tax: Double, average: Double) -> Double {
    extraRate * max(0, limit * average - tax)
  }

  /// The settlement of a whole country.
  ///
  /// Taxes are whole øre whose sum stays below 2⁵³, so that the average comes from exact sums and every
  /// amount is right to a hundredth of an øre before it is rounded.
  package func settle(_ figures: CountryFigures) -> Settlement {
    let people = Double(figures.countryInhabitants)
    let average = Double(figures.countryTaxes.ore) / people
    var net = [Double](repeating: 0, count: figures.count)
    var allExtra = 0.0
    for unit in 0..<figures.count {
      let tax = Double(figures.taxes[unit].ore)
      let level = average * Double(figures.inhabitants[unit])
      let extra = extra(tax: tax, average: level)
      net[unit] = symmetric(tax: tax, average: level) + extra
      allExtra += extra
    }
    let deduction = allExtra / people
    let amounts = (0..<figures.count).map { unit in
      Money.nearest(ore: net[unit] - deduction * Double(figures.inhabitants[unit]))
    }
    return Settlement(
      amounts: amounts, average: average / 100, extra: .nearest(ore: allExtra), deduction: deduction / 100)
  }
}
