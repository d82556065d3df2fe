import Basics
import Figures
import Formats
import Units

/// The counties of a day, each with the codes of its municipalities.
func countiesAnswer(_ country: CountryAtlas, on day: Day) throws(Diagnostic) -> Answer {
  let division = try country.register.division(on: day)
  let counties = try country.counties.division(on: day).units.map { county in
    (unit: county, members: division.members(ofCounty: county.code).map(\.code))
  }
  return Answer("counties", counties, countyFields)
}

var countyFields: [AnswerField<(unit: AdministrativeUnit, members: [String])>] {
  [
    AnswerField("code") { $0.unit.code }, AnswerField("name") { $0.unit.name },
    AnswerField("members") { $0.members }, AnswerField("validFrom") { $0.unit.valid.from },
    AnswerField("validTo") { $0.unit.valid.until },
  ]
}

/// Changes of counties, each with the municipalities that it took from one to another, by their codes before.
///
/// - Parameter municipalities: the register that the counties were derived from.
func countyChangesAnswer(_ changes: [Change], _ municipalities: Register) -> Answer {
  let moved = changes.map { change in
    (change: change, codes: Set(municipalities.moved(by: change).map(\.old.code)).sorted())
  }
  return Answer("county-changes", moved, countyChangeFields)
}

var countyChangeFields: [AnswerField<(change: Change, codes: [String])>] {
  changeFields { $0.change } + [AnswerField("moved") { $0.codes }]
}
