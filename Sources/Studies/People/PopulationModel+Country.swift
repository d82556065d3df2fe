package import Basics
package import Figures
package import Projection
import Units

/// How the units of a country are projected, and what that rests on.
package struct CountryProjection: Sendable {
  package let model: any PopulationModel
  /// Who published what it rests on.
  package let sources: [String]
  /// Why imported statistics were not used, where the operator has any.
  package let unused: Diagnostic?

  fileprivate init(model: any PopulationModel, sources: [String], unused: Diagnostic?) {
    self.model = model
    self.sources = sources
    self.unused = unused
  }

  /// From the count of an earlier year by how cohorts changed, or else by `populationModel(of:on:)`.
  ///
  /// - Throws: those of `populationModel`.
  package init(of country: CountryAtlas, on day: Day, from base: Int?) throws(Diagnostic) {
    guard let base else {
      self = try countryProjection(of: country, on: day)
      return
    }
    let model = try populationModel(of: country, on: day, base: base)
    self.init(model: model, sources: ageSources(country, model.history), unused: nil)
  }
}

/// What the population of a country's units may become, on the division of a day; computed once for each
/// division.
///
/// By births, deaths and moves where the operator has imported all four kinds of statistics and they tell the
/// division; else by how its own cohorts changed, from the latest count that the division can be told for.
///
/// - Throws: `date-out-of-range`; `projection-country-without-ages` where the country has no counts by age,
///   `projection-without-ages` where the division has no two, and no statistics were imported, those of
///   `ImportedRates` where some were.
package func countryProjection(of country: CountryAtlas, on day: Day) throws(Diagnostic) -> CountryProjection
{
  let division = try country.register.division(on: day)
  let made: Result<CountryProjection, Diagnostic> = country.derived(on: division) {
    () -> Result<CountryProjection, Diagnostic> in
    do throws(Diagnostic) {
      return .success(try projection(of: country, on: day, division))
    } catch {
      return .failure(error)
    }
  }
  return try made.get()
}

private func projection(
  of country: CountryAtlas, on day: Day, _ division: Division
) throws(Diagnostic) -> CountryProjection {
  var unused: Diagnostic?
  if !country.statistics.tables.isEmpty {
    do throws(Diagnostic) {
      let rates = try ImportedRates(country, division)
      let model: CohortComponentModel
      do throws(Diagnostics) {
        model = try CohortComponentModel(rates.inputs, history: rates.history, estimated: rates.estimated)
      } catch {
        throw error.list.first ?? withoutAges(country, day)
      }
      return CountryProjection(
        model: model, sources: Set(country.statistics.tables.values.map(\.source)).sorted(), unused: nil)
    } catch {
      unused = error
    }
  }
  do throws(Diagnostic) {
    var assumptions = CohortChangeAssumptions()
    assumptions.published = country.published.map { PublishedPath($0, country, division) }
    let model = try populationModel(of: country, on: day, base: nil, assumptions: assumptions)
    let published = [assumptions.published?.source].compactMap(\.self)
    return CountryProjection(
      model: model, sources: ageSources(country, model.history) + published, unused: unused)
  } catch {
    throw unused ?? error
  }
}

/// The model of `countryProjection`.
///
/// - Throws: as that.
package func populationModel(of country: CountryAtlas, on day: Day) throws(Diagnostic) -> any PopulationModel
{
  try countryProjection(of: country, on: day).model
}

/// Who published the counts by age of some years.
private func ageSources(_ country: CountryAtlas, _ years: ClosedRange<Int>) -> [String] {
  Set(country.figures.ages.filter { $0.sex == .both && years.contains($0.year) }.map(\.source)).sorted()
}

/// How the cohorts of a country's units changed, from another count or with other assumptions.
///
/// The counts by age of all years are carried over to the division by the register: a merged or recoded unit
/// has the history of its parts. A year in which some unit cannot be told is no base.
///
/// - Parameter base: the year of the count that is projected from, and the last that is used; nil for the
///   latest that the division can be told for.
/// - Throws: `date-out-of-range`, `projection-country-without-ages`, `projection-without-ages`, and `projection-base-unknown` where `base` is no
///   year of a count.
package func populationModel(
  of country: CountryAtlas, on day: Day, base: Int?,
  assumptions: CohortChangeAssumptions = CohortChangeAssumptions()
) throws(Diagnostic) -> CohortChangeModel {
  let division = try country.register.division(on: day)
  let counts = AgeCounts(country, division)
  let years = counts.wholeYears
  guard let last = base ?? years.last else { throw withoutAges(country, day) }
  guard years.contains(last) else {
    throw Diagnostic(
      "projection-base-unknown", .noAnswer, at: .init(field: "from"),
      [
        "year": String(last), "date": day.iso,
        "years": years.dropFirst().map(String.init).joined(separator: ", "),
      ])
  }
  guard
    let model = CohortChangeModel(
      units: division.units.map(\.code), counts: counts.upTo(last), estimated: counts.estimated(upTo: last),
      places: places(of: country, division), assumptions: assumptions)
  else { throw withoutAges(country, day) }
  return model
}

/// Where the people of each unit live, by code; a unit that no map has is missing.
private func places(of country: CountryAtlas, _ division: Division) -> [String: GeographicPoint] {
  division.units.reduce(into: [:]) { places, unit in
    places[unit.code] = country.centre(of: unit.code, on: division.firstDay).map {
      GeographicPoint(longitude: $0.longitude, latitude: $0.latitude)
    }
  }
}

private func withoutAges(_ country: CountryAtlas, _ day: Day) -> Diagnostic {
  let code = country.register.country
  guard !country.figures.ages.isEmpty else {
    return Diagnostic(
      "projection-country-without-ages", .noAnswer, at: .init(field: "country"), ["country": code])
  }
  return Diagnostic(
    "projection-without-ages", .noAnswer, at: .init(field: "date"), ["country": code, "date": day.iso])
}
