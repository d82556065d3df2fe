package import Basics

/// Utgiftsutjevning: what a municipality needs more or less per inhabitant than the country is evened out
/// in full.
///
/// A municipality's need is its share of each criterion of the country, weighted; its index is that share
/// divided by its share of the inhabitants.
package struct ExpenditureEqualisation: Hashable, Sendable {
  package let key: CriterionWeights
  /// Kroner that the country needs per inhabitant.
  package let averageNeed: Double

  package init(key: CriterionWeights, averageNeed: Double) {
    self.key = key
    self.averageNeed = averageNeed
  }

  /// What all municipalities get and pay in one year.
  package struct Settlement: Hashable, Sendable {
    /// Need per inhabitant, the country being 1; not a number for a municipality without inhabitants.
    package let indices: [Double]
    /// Positive for those who receive; rounded once, to whole øre, a half away from zero.
    package let amounts: [Money]

    /// What rounding leaves over: at most half an øre for each municipality.
    package var residual: Money { amounts.sum }
  }

  /// - Throws: `income-criterion-missing` for a criterion of the key without a column,
  ///   `income-criterion-empty` for one that nobody in the country has any of.
  package func settle(_ figures: CountryFigures) throws(Diagnostic) -> Settlement {
    let needs = try Self.shares(of: figures, by: key)
    let people = Double(figures.countryInhabitants)
    let countryNeed = averageNeed * 100 * people
    var indices: [Double] = []
    var amounts: [Money] = []
    indices.reserveCapacity(figures.count)
    amounts.reserveCapacity(figures.count)
    for unit in 0..<figures.count {
      let share = Double(figures.inhabitants[unit]) / people
      indices.append(needs[unit] / share)
      amounts.append(.nearest(ore: (needs[unit] - share) * countryNeed))
    }
    return Settlement(indices: indices, amounts: amounts)
  }

  /// Each municipality's share of the country's need; the shares add up to 1.
  ///
  /// - Throws: as ``settle(_:)``.
  package static func shares(
    of figures: CountryFigures, by key: CriterionWeights
  ) throws(Diagnostic) -> [Double] {
    var shares = [Double](repeating: 0, count: figures.count)
    let sum = key.sum
    for weight in key.weights where weight.weight > 0 {
      let amounts = try figures.amounts(of: weight.criterion)
      let all = amounts.reduce(0, +)
      guard all > 0 else {
        throw Diagnostic("income-criterion-empty", .noAnswer, ["criterion": weight.criterion])
      }
      let factor = weight.weight / sum / all
      for unit in shares.indices { shares[unit] += factor * amounts[unit] }
    }
    return shares
  }
}
