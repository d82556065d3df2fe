import Basics
import Figures
import Pages
import Units

/// What the first page shows.
struct HomeView: Sendable {
  let request: HomeRequest
  let sheet: DivisionSheet
  let links: HomeLinks
  /// The list to pick from: all units in order of the alphabet, or what the search finds, best first.
  let listed: [AdministrativeUnit]
  /// Neighbours of what is picked, by land and by sea; nil where they are not known on the day.
  let neighbours: (land: [AdministrativeUnit], sea: [AdministrativeUnit])?
  /// Whether what is picked hangs together; nil for fewer than two, or where nobody knows.
  let contiguity: Contiguity?

  /// - Throws: `date-out-of-range`.
  init(
    _ request: HomeRequest, shelf: DivisionShelf, isBefore: (String, String) -> Bool
  ) throws(Diagnostic) {
    let sheet = try shelf.sheet(of: request.country, on: request.day)
    let codes = request.codes
    func order(_ units: [AdministrativeUnit]) -> [AdministrativeUnit] {
      units.sorted { isBefore($0.name, $1.name) || ($0.name == $1.name && $0.code < $1.code) }
    }
    self.request = request
    self.sheet = sheet
    links = HomeLinks(request)
    listed =
      request.search.isEmpty
      ? order(sheet.division.units) : request.country.register.search(request.search, in: sheet.division)
    if codes.isEmpty {
      neighbours = ([], [])
    } else if let around = sheet.graph.neighbours(ofGroup: codes) {
      let land = around.filter { $0.link == .land }.compactMap { sheet.division[$0.code] }
      let sea = around.filter { $0.link == .sea }.compactMap { sheet.division[$0.code] }
      neighbours = (order(land), order(sea))
    } else {
      neighbours = nil
    }
    contiguity = codes.count < 2 ? nil : sheet.graph.contiguity(of: codes)
  }

  var country: String { links.country }

  var isRealMap: Bool { sheet.realMap != nil && (sheet.tileMap == nil || !request.wantsTiles) }

  /// The map that is asked for, in the detail that fits how close it is looked at; nil for a country that has none.
  var map: DrawnMap? {
    guard isRealMap else { return sheet.tileMap }
    return request.county == nil ? sheet.wholeMap : sheet.closeMap
  }

  /// Everything around the picked group, for the map.
  var neighbourCodes: Set<String> {
    Set(neighbours.map { ($0.land + $0.sea).map(\.code) } ?? [])
  }
}
