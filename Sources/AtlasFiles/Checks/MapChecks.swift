import Basics
import Figures
import Units

func mapChecks(_ name: String, _ country: CountryAtlas) -> [Finding] {
  [neighbourCheck(name, country), tileCheck(name, country)]
}

/// Neighbours are units of the edition's division, none is its own, none is listed twice, and the
/// country hangs together.
private func neighbourCheck(_ name: String, _ country: CountryAtlas) -> Finding {
  let faults = country.neighbours.flatMap { edition -> [String] in
    guard let division = try? country.register.division(on: edition.day),
      let graph = try? country.graph(on: edition.day)
    else { return ["\(edition.day.iso): outside the register"] }
    let codes = edition.pairs.flatMap { [$0.a, $0.b] }
    let pairs = Dictionary(grouping: edition.pairs) { [$0.a, $0.b].sorted().joined(separator: "–") }
    let known = division.units.map(\.code).filter { !graph.unknown.contains($0) }
    return Set(codes).sorted().filter { !division.contains($0) }.map {
      "\(edition.day.year): \($0) is no unit"
    }
      + edition.pairs.filter { $0.a == $0.b }.map { "\(edition.day.year): \($0.a) borders itself" }
      + pairs.filter { $0.value.count > 1 }.keys.sorted().map { "\(edition.day.year): \($0) twice" }
      + (graph.contiguity(of: known) == .apart ? ["\(edition.day.year): several pieces"] : [])
  }
  let pairs = country.neighbours.reduce(0) { $0 + $1.pairs.count }
  return Finding("neighbours", ["country": name, "count": "\(pairs)"], faults)
}

/// Each unit of the tiles' division has one tile, and no two share a place.
private func tileCheck(_ name: String, _ country: CountryAtlas) -> Finding {
  let units = (try? country.register.division(on: country.tilesDay))?.units.map(\.code) ?? []
  let codes = country.tiles.map(\.code)
  let places = Dictionary(grouping: country.tiles) { "\($0.column), \($0.row)" }
  let faults =
    Set(units).symmetricDifference(codes).sorted().map { "\($0): unit without tile or tile without unit" }
    + places.filter { $0.value.count > 1 }.keys.sorted().map { "\($0): two tiles" }
  return Finding("tiles", ["country": name, "count": "\(codes.count)"], faults)
}
