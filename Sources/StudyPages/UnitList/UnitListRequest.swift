import Basics
import Figures
import Pages
import Units

/// What the table of units is asked for.
struct UnitListRequest: Sendable {
  /// What the table can be sorted by, named as in the address.
  enum Column: String, CaseIterable, Sendable {
    case code, name, county, members, population, area

    /// Numbers stand with the largest first unless asked otherwise.
    var isNumber: Bool { [.members, .population, .area].contains(self) }

    /// A municipality has its county, a county has its municipalities.
    static func shown(of tier: UnitTier) -> [Column] {
      allCases.filter { $0 != (tier == .municipality ? .members : .county) }
    }
  }

  let country: CountryAtlas
  let day: Day
  let tier: UnitTier
  let column: Column
  let isDescending: Bool
  let search: String

  /// Columns and directions that do not exist are taken as not asked for.
  ///
  /// - Throws: `country-unknown`, `date-invalid`, `tier-unknown`.
  init(_ query: Query, in atlas: Atlas, today: Day) throws(Diagnostic) {
    country = try atlas.country(query["country"] ?? "no")
    day = try country.register.day(query["date"], today: today)
    let tier = try query["tier"].map { word throws(Diagnostic) in try UnitTier(asked: word) } ?? .municipality
    self.tier = tier
    let asked = query["sort"].flatMap(Column.init) ?? .name
    column = Column.shown(of: tier).contains(asked) ? asked : .name
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

  /// Country, day, tier and search, without the order.
  var query: Query {
    Query([.init("country", country.register.country), .init("date", day.iso)])
      .setting("tier", to: tier == .municipality ? nil : tier.rawValue)
      .setting("q", to: search.isEmpty ? nil : search)
  }

  /// The address of the units of another tier on the same day.
  func address(of other: UnitTier) -> String {
    StudyPlaces.units.address(
      query.setting("q", to: nil).setting("tier", to: other == .municipality ? nil : other.rawValue))
  }
}
