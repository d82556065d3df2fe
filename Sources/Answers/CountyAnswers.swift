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
    json: .array(
      counties.map { county, members in
        .object([
          .init("code", .text(county.code)), .init("name", .text(county.name)),
          .init("members", .texts(members)), .init("validFrom", .optional(county.valid.from?.iso)),
          .init("validTo", .optional(county.valid.until?.iso)),
        ])
      }),
    table: .init(
      name: "counties", headings: ["code", "name", "members", "validFrom", "validTo"],
      rows: counties.map { county, members in
        [
          .text(county.code), .text(county.name), list(members), cell(county.valid.from?.iso),
          cell(county.valid.until?.iso),
        ]
      }))
}

/// Changes of counties, each with the municipalities that it took from one to another, by their codes before.
///
/// - Parameter municipalities: the register that the counties were derived from.
func countyChangesAnswer(_ changes: [Change], _ municipalities: Register) -> Answer {
  let moved = changes.map { change in
    (change, codes: Set(municipalities.moved(by: change).map(\.old.code)).sorted())
  }
  return Answer(
    json: .array(
      moved.map { change, codes in .object(members(of: change) + [.init("moved", .texts(codes))]) }),
    table: .init(
      name: "county-changes", headings: changeHeadings + ["moved"],
      rows: moved.map { change, codes in cells(of: change) + [list(codes)] }))
}
