package import Basics
package import Figures
package import Projection
import Units

/// What the population of a country's units may become, on the division of a day.
///
/// The counts by age of all years are carried over to the division by the register: a merged or recoded unit
/// has the history of its parts. Only years in which every unit can be told are used for the base.
///
/// - Parameters:
///   - base: the year of the count that is projected from, and the last that is used; nil for the latest
///     that the division can be told for.
///   - assumptions: what is taken as given.
/// - Throws: `date-out-of-range`; `projection-without-ages` where the country or the division has no two
///   counts by age up to `base`; `projection-base-unknown` where `base` is no year of a count.
package func populationModel(
  of country: CountryAtlas, on day: Day, base: Int? = nil,
  assumptions: CohortChangeAssumptions = CohortChangeAssumptions()
) throws(Diagnostic) -> CohortChangeModel {
  let division = try country.register.division(on: day)
  let counts = AgeCounts(country, division)
  let whole = counts.wholeYears
  guard let last = base ?? whole.last else { throw withoutAges(country, day) }
  guard whole.contains(last) else {
    throw Diagnostic(
      "projection-base-unknown", .noAnswer, at: .init(field: "from"),
      ["year": String(last), "years": whole.map(String.init).joined(separator: ", ")])
  }
  guard
    let model = CohortChangeModel(
      units: division.units.map(\.code), counts: counts.upTo(last), assumptions: assumptions)
  else { throw withoutAges(country, day) }
  return model
}

private func withoutAges(_ country: CountryAtlas, _ day: Day) -> Diagnostic {
  Diagnostic(
    "projection-without-ages", .noAnswer, at: .init(field: "date"),
    ["country": country.register.country, "date": day.iso])
}
