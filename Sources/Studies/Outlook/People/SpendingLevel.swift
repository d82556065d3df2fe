import Basics
import Figures
import Law
import Rulebook

/// What each unit spends in the first year, in kroner for an inhabitant: what its accounts say, where they are known of all
/// units, else the calculated need, which is the published index times the mean of the country.
struct SpendingLevel {
  /// By unit of the study; nil where it is not known.
  let perInhabitant: [Double?]
  /// The year whose prices amounts are in: the newest of the accounts, or that of the mean need, else of the study.
  let priceYear: Int
  /// The accounts that it rests on; nil where it is the calculated need.
  let spending: [String: ToldAccount]?

  /// - Parameter year: the first that is told.
  /// - Throws: the faults of the lookups.
  init(
    _ plan: OutlookPlan, need: NeedByAge?, country: CountryAtlas, year: Int, rulebook: Rulebook
  ) throws(Diagnostic) {
    if need != nil, let accounts = plan.spending, let newest = accounts.values.map(\.year).max() {
      var told: [Double?] = []
      for unit in plan.study.units {
        guard let account = accounts[unit] else { continue }
        let prices = try PriceLevel.factor(from: account.year, to: newest, in: rulebook)
        told.append(prices.map { account.value * $0 })
      }
      if told.allSatisfy({ $0 != nil }) {
        perInhabitant = told
        priceYear = newest
        spending = accounts
        return
      }
    }
    perInhabitant = plan.study.units.map { code in
      let index = country.figures.figure("need-index", of: [code], on: plan.study.date, year: year)
      return index.observation.value.flatMap { index in (need?.mean.number).map { index * $0 } }
    }
    priceYear = need.map { $0.mean.isAssumed ? plan.study.year : $0.mean.from.year } ?? plan.study.year
    spending = nil
  }
}
