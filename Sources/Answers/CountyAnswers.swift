import Basics
import Figures
import Formats
import Units

/// The counties of a day, each with the codes of its municipalities.
func countiesAnswer(_ country: CountryAtlas, on day: Day) throws(Diagnostic) -> Answer {
  let division = try country.register.division(on: day)
  let counties = try country.counties.division(on: day).units.map { county in
    (county, members: division.members(ofCounty: county.code).map(\.code))
  }
  return Answer(
    "counties", counties,
    [
      AnswerField("code") { .text($0.0.code) }, AnswerField("name") { .text($0.0.name) },
      AnswerField("members") { .texts($0.members) },
      AnswerField("validFrom") { .optional($0.0.valid.from?.iso) },
      AnswerField("validTo") { .optional($0.0.valid.until?.iso) },
    ])
}

/// Changes of counties, each with the municipalities that it took from one to another, by their codes before.
///
/// - Parameter municipalities: the register that the counties were derived from.
func countyChangesAnswer(_ changes: [Change], _ municipalities: Register) -> Answer {
  let moved = changes.map { change in
    (change, codes: Set(municipalities.moved(by: change).map(\.old.code)).sorted())
  }
  return Answer(
    "county-changes", moved, changeFields { $0.0 } + [AnswerField("moved") { .texts($0.codes) }])
}
