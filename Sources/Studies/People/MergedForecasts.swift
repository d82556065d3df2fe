import Basics
import Figures
import Projection
import Units

/// What the draws of the parts tell of units that merged after a base: the parts are projected as the units that they were then,
/// and added up.
struct MergedForecasts {
  /// Codes of the merged units that were made of two or more whole ones.
  let units: [String]
  private let outlooks: [PopulationOutlook]
  /// Places of `units` among those of the division.
  private let places: [Int]

  /// - Parameter units: those to look at, by code in the later division.
  /// - Throws: what `populationModel` throws for the division of the base.
  init(
    of country: CountryAtlas, _ division: Division, from base: Int, units: [String], years: Int, draws: Int,
    seed: UInt64, assumptions: CohortChangeAssumptions
  ) throws(Diagnostic) {
    let before = Day.newYear(base)
    var parts: [(unit: String, codes: [String])] = []
    for unit in units {
      guard
        let pieces = Coverage(of: [unit], on: division.firstDay, in: before, register: country.register)?
          .pieces,
        pieces.count > 1, pieces.allSatisfy({ $0.share == 1 })
      else { continue }
      parts.append((unit, pieces.map(\.code)))
    }
    let model = try populationModel(of: country, on: before, base: base, assumptions: assumptions)
    self.units = parts.map(\.unit)
    places = parts.compactMap { part in division.units.firstIndex { $0.code == part.unit } }
    outlooks = parts.map { part in
      PopulationOutlook(
        of: model.restricted(to: part.codes), years: years, spans: Validation.spans, draws: draws, seed: seed,
        level: Validation.level)
    }
  }

  /// How far they were off.
  ///
  /// - Parameter counts: of the later division.
  func scores(against counts: [AgeCount], base: Int) -> [BackcastScore] {
    let backcast = Backcast(
      base: base, units: units, spans: Validation.spans,
      counts: counts.map { count in
        AgeCount(year: count.year, lowerBounds: count.lowerBounds, persons: places.map { count.persons[$0] })
      })
    return backcast.scores(
      of: { unit, year, span in
        let cell = outlooks[unit][year: backcast.years[year] - base, span: span]
        return .init(cell.value, interval: cell.low...cell.high)
      }, where: { _ in true })
  }
}
