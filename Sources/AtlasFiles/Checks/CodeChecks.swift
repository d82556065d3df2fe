import Basics
import Figures
import Units

/// Every table uses codes of the division that it says it does.
func codeChecks(_ name: String, _ country: CountryAtlas) -> [Finding] {
  let tables = country.figures.catalogue.indicators.flatMap { country.figures.tables(of: $0.id) }
  let uses =
    tables.map { ("\($0.indicator) \($0.year)", $0.day, Array($0.values.keys)) }
    + country.figures.ages.map { ("\($0.source) \($0.sex.rawValue)", $0.day, Array($0.values.keys)) }
    + (country.commuting.map { [("commuting \($0.year)", $0.day, $0.codes)] } ?? [])
  let faults = uses.flatMap { table, day, codes -> [String] in
    guard let division = try? country.register.division(on: day) else {
      return ["\(table): \(day.iso) is not covered"]
    }
    return codes.sorted().filter { !division.contains($0) }.map { "\(table): \($0) is no unit on \(day.iso)" }
  }
  return [Finding("codes", ["country": name, "count": "\(uses.count)"], faults)]
}
