import Basics
import Figures
import Pages
import Units

/// What the table of units is asked for.
struct UnitListRequest: Sendable {
  /// What the table can be sorted by, named as in the address.
  enum Column: String, CaseIterable, Sendable {
    case code, name, county, population, area

    /// Numbers stand with the largest first unless asked otherwise.
    var isNumber: Bool { self == .population || self == .area }
  }

  let country: CountryAtlas
  let day: Day
  let column: Column
  let isDescending: Bool
  let search: String

  /// Columns and directions that do not exist are taken as not asked for.
  ///
  /// - Throws: `country-unknown`, `date-invalid`.
  init(_ query: Query, in atlas: Atlas, today: Day) throws(Diagnostic) {
    country = try atlas.country(query["country"] ?? "no")
    day = try country.register.day(query["date"], today: today)
    column = query["sort"].flatMap(Column.init) ?? .name
    isDescending = query["order"] == "descending" || (query["order"] != "ascending" && column.isNumber)
    search = query["q"] ?? ""
  }

  /// The address of the same units by another column; by the same one, turned around.
  func address(sortedBy other: Column) -> String {
    let turned = other == column ? !isDescending : other.isNumber
    return StudyPlaces.units.address(
      query.setting("sort", to: other.rawValue)
        .setting("order", to: turned ? "descending" : "ascending"))
  }

  /// Country, day and search, without the order.
  var query: Query {
    Query([.init("country", country.register.country), .init("date", day.iso)])
      .setting("q", to: search.isEmpty ? nil : search)
  }
}
