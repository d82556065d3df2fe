/// A row of `units.csv`, its days as they are written.
struct UnitRow: Hashable {
  static let columns = ["code", "name", "county_code", "county", "from", "until"]

  let code: String
  let name: String
  let countyCode: String
  let county: String
  /// Empty for a unit that is older than the known changes.
  let from: String
  /// Empty while it holds.
  var until: String

  init(code: String, name: String, countyCode: String, county: String, from: String, until: String = "") {
    self.code = code
    self.name = name
    self.countyCode = countyCode
    self.county = county
    self.from = from
    self.until = until
  }

  init(_ row: [String]) {
    self.init(
      code: row[0], name: row[1], countyCode: row[2], county: row[3], from: row[4], until: row[5])
  }

  var cells: [String] { [code, name, countyCode, county, from, until] }

  /// Whether it holds on a day, as ISO days compare.
  func holds(on day: String) -> Bool { from <= day && (until.isEmpty || day < until) }
}
