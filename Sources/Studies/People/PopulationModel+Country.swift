package import Basics
package import Figures
package import Projection
import Units

/// What the population of a country's units may become, on the division of a day, from the latest count that
/// the division can be told for; computed once for each division.
///
/// - Throws: `date-out-of-range`; `projection-without-ages` where the country or the division has no two
///   counts by age.
package func populationModel(of country: CountryAtlas, on day: Day) throws(Diagnostic) -> CohortChangeModel {
  let division = try country.register.division(on: day)
  let made: Result<CohortChangeModel, Diagnostic> = country.derived(on: division) {
    () -> Result<CohortChangeModel, Diagnostic> in
    do throws(Diagnostic) {
      return .success(try populationModel(of: country, on: day, base: nil))
    } catch {
      return .failure(error)
    }
  }
  return try made.get()
}

/// The same from another count, or with other assumptions.
///
/// The counts by age of all years are carried over to the division by the register: a merged or recoded unit
/// has the history of its parts. A year in which some unit cannot be told is no base.
///
/// - Parameter base: the year of the count that is projected from, and the last that is used; nil for the
///   latest that the division can be told for.
/// - Throws: as above, and `projection-base-unknown` where `base` is no year of a count.
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
      assumptions: assumptions)
  else { throw withoutAges(country, day) }
  return model
}

private func withoutAges(_ country: CountryAtlas, _ day: Day) -> Diagnostic {
  Diagnostic(
    "projection-without-ages", .noAnswer, at: .init(field: "date"),
    ["country": country.register.country, "date": day.iso])
}
