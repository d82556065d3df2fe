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
    /// Kroner that all extra compensation together comes to.
    package let extra: Double
    /// Kroner that every inhabitant's municipality pays for it.
    package let deduction: Double

    /// What rounding leaves over: at most half an øre for each municipality.
    package var residual: Money { amounts.sum }
  }

  /// Part of the difference before the deduction, in kroner.
  ///
  /// - Parameters:
  ///   - tax: kroner of the municipality.
  ///   - inhabitants: of the municipality.
  ///   - average: kroner per inhabitant of the country.
  package func symmetric(tax: Double, inhabitants: Double, average: Double) -> Double {
    rate * (average * inhabitants - tax)
  }

  /// The extra compensation in kroner; see ``symmetric(tax:inhabitants:average:)``.
  package func extra(tax: Double, inhabitants: Double, average: Double) -> Double {
    extraRate * max(0, limit * average * inhabitants - tax)
  }

  /// The settlement of a whole country.
  ///
  /// Taxes are whole øre and their sum stays below 2⁵³, so that the average comes from exact sums and
  /// every amount is right to a hundredth of an øre before it is rounded.
  package func settle(_ figures: CountryFigures) -> Settlement {
    let average = figures.taxes.sum.kroner / Double(figures.countryInhabitants)
    var net = [Double](repeating: 0, count: figures.count)
    var allExtra = 0.0
    for unit in 0..<figures.count {
      let tax = figures.taxes[unit].kroner
      let inhabitants = Double(figures.inhabitants[unit])
      let extra = extra(tax: tax, inhabitants: inhabitants, average: average)
      net[unit] = symmetric(tax: tax, inhabitants: inhabitants, average: average) + extra
      allExtra += extra
    }
    let deduction = allExtra / Double(figures.countryInhabitants)
    let amounts = (0..<figures.count).map {
      Money.nearest(kroner: net[$0] - deduction * Double(figures.inhabitants[$0]))
    }
    return Settlement(amounts: amounts, average: average, extra: allExtra, deduction: deduction)
  }
}
