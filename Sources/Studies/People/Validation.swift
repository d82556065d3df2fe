package import Basics
package import Figures
package import Projection
import Units

/// How well the cohort-change model would have told the years after a base from what was known then, beside
/// simpler forecasts.
package struct Validation: Sendable {
  /// A forecast with how far it was off.
  package struct Result: Sendable {
    package let forecast: ForecastName
    package let part: Part
    package let scores: [BackcastScore]
    /// All units taken as one: the error of the total in percent, by year after the base.
    package let nationalErrors: [Double]
  }

  /// Whose forecast it is.
  package enum ForecastName: String, Sendable {
    case cohortChange = "cohort-change"
    case noChange = "no-change"
    /// The projection of the statistics bureau itself.
    case bureau
  }

  /// Which units are looked at: all, those at the even or at the odd places of the division's codes, to see
  /// whether what holds for all holds for any half, or those that merged after the base, told by the parts that they were then.
  package enum Part: String, Sendable {
    case all, even, odd, merged

    static let ofUnits = [all, even, odd]

    func contains(_ place: Int) -> Bool {
      self == .all || place.isMultiple(of: 2) == (self == .even)
    }
  }

  package let base: Int
  /// The day whose division the units are of.
  package let day: Day
  package let years: [Int]
  /// How many units are looked at: those whose every count is told without an estimate.
  package let units: Int
  package let results: [Result]

  /// The ages that a validation looks at.
  package static let spans = [AgeSpan.everyone, AgeSpan(0, 15), AgeSpan(20, 66), AgeSpan(80, nil)]
  /// The share of outcomes that the intervals are meant to hold.
  package static let level = 0.8
}

/// Projects a country from the counts up to `base`, and holds the years after it against what was counted.
///
/// The units are those of the division of `day`; merged units have the sums of their parts. Only units for
/// which no count of any year rests on an estimated share are looked at.
///
/// - Parameters:
///   - draws: how many paths the intervals are told from.
///   - bureau: the yearly table of the statistics bureau's own projection from that base, shown for the same
///     units and years.
/// - Throws: what `populationModel` throws.
package func validation(
  of country: CountryAtlas, on day: Day, base: Int, draws: Int, seed: UInt64, bureau: String? = nil,
  assumptions: CohortChangeAssumptions = CohortChangeAssumptions()
) throws(Diagnostic) -> Validation {
  let division = try country.register.division(on: day)
  let model = try populationModel(of: country, on: day, base: base, assumptions: assumptions)
  let counts = AgeCounts(country, division)
  let backcast = Backcast(
    base: base, units: model.units, spans: Validation.spans, counts: counts.all)
  let unsure = counts.estimated(upTo: .max)
  let exact = model.units.map { !unsure.contains($0) }
  let years = (backcast.years.last ?? base) - base + 1
  let outlooks = model.units.map { code in
    PopulationOutlook(
      of: model.restricted(to: [code]), years: years, spans: Validation.spans, draws: draws, seed: seed,
      level: Validation.level)
  }
  func result(
    _ name: Validation.ForecastName, _ part: Validation.Part = .all,
    _ forecast: (Int, Int, Int) -> Backcast.Forecast?
  ) -> Validation.Result {
    .init(
      forecast: name, part: part,
      scores: backcast.scores(of: forecast) { exact[$0] && part.contains($0) },
      nationalErrors: backcast.totalErrors(span: 0) { forecast($0, $1, 0)?.value })
  }
  var results = Validation.Part.ofUnits.map { part in
    result(.cohortChange, part) { unit, year, span in
      let cell = outlooks[unit][year: backcast.years[year] - base, span: span]
      return .init(cell.value, interval: cell.low...cell.high)
    }
  }
  let merged = try MergedForecasts(
    of: country, division, from: base, units: zip(model.units, exact).filter(\.1).map(\.0), years: years,
    draws: draws, seed: seed, assumptions: assumptions)
  results.append(
    .init(
      forecast: .cohortChange, part: .merged,
      scores: merged.scores(against: counts.all, base: base), nationalErrors: []))
  results.append(result(.noChange) { unit, _, span in .init(outlooks[unit][year: 0, span: span].value) })
  if let bureau {
    let projected = BureauProjection(bureau, country, division)
    results.append(
      result(.bureau) { unit, year, span in
        guard Validation.spans[span] == .everyone else { return nil }
        return projected.persons(model.units[unit], backcast.years[year]).map { .init($0) }
      })
  }
  return Validation(
    base: base, day: division.firstDay, years: backcast.years, units: exact.count(where: \.self),
    results: results)
}

/// A statistics bureau's projection of totals, told for the units of a division.
private struct BureauProjection {
  /// By year, then by code.
  private var byYear: [Int: [String: Double]] = [:]

  init(_ indicator: String, _ country: CountryAtlas, _ division: Division) {
    let tables = country.figures.tables(of: indicator)
    guard let codes = tables.first?.day else { return }
    let register = country.register
    let coverages = division.units.map {
      Coverage(of: [$0.code], on: division.firstDay, in: codes, register: register)
    }
    for table in tables {
      for (unit, coverage) in zip(division.units, coverages) {
        let parts = coverage?.pieces.map { table.values[$0.code]?.value.map { $0 } } ?? []
        guard let pieces = coverage?.pieces, parts.allSatisfy({ $0 != nil }) else { continue }
        byYear[table.year, default: [:]][unit.code] = zip(pieces, parts).reduce(0) {
          $0 + $1.0.share * ($1.1 ?? 0)
        }
      }
    }
  }

  func persons(_ unit: String, _ year: Int) -> Double? {
    byYear[year]?[unit]
  }
}
