import Basics
import Figures
import Projection
import Units

/// The counts by age of a country, told for the units of one division.
struct AgeCounts {
  /// By year; within a year a count by single years comes first.
  let all: [AgeCount]
  /// Codes of units of which a share is an estimate, by year of the count.
  let estimated: [Int: Set<String>]

  init(_ country: CountryAtlas, _ division: Division) {
    let register = country.register
    let units = division.units.map(\.code)
    let tables = country.figures.ages.filter { $0.sex == .both }
    var coverages: [Day: [Coverage?]] = [:]
    var counts: [AgeCount] = []
    var estimated: [Int: Set<String>] = [:]
    for table in tables.sorted(by: { ($0.year, -$0.lowerBounds.count) < ($1.year, -$1.lowerBounds.count) }) {
      guard let codes = try? register.division(on: table.day).firstDay else { continue }
      let found =
        coverages[codes]
        ?? units.map { Coverage(of: [$0], on: division.firstDay, in: table.day, register: register) }
      coverages[codes] = found
      counts.append(
        AgeCount(
          year: table.year, lowerBounds: table.lowerBounds,
          persons: found.map { $0.flatMap { Self.sum(table, $0) } }))
      for (unit, coverage) in zip(units, found) {
        let unsure =
          coverage?.estimated ?? true
          || coverage?.pieces.contains { table.estimated.contains($0.code) } ?? false
        if unsure { estimated[table.year, default: []].insert(unit) }
      }
    }
    all = counts
    self.estimated = estimated
  }

  /// Years in which every unit can be told.
  var wholeYears: [Int] {
    Set(all.filter { !$0.persons.contains { $0 == nil } }.map(\.year)).sorted()
  }

  func upTo(_ year: Int) -> [AgeCount] {
    all.filter { $0.year <= year }
  }

  /// Codes of the units of which some count up to a year rests on an estimate.
  func estimated(upTo year: Int) -> Set<String> {
    estimated.filter { $0.key <= year }.values.reduce(into: []) { $0.formUnion($1) }
  }

  private static func sum(_ table: AgeTable, _ coverage: Coverage) -> [Double]? {
    var persons = [Double](repeating: 0, count: table.lowerBounds.count)
    for piece in coverage.pieces {
      guard let values = table.values[piece.code] else { return nil }
      for age in values.indices { persons[age] += values[age] * piece.share }
    }
    return persons
  }
}
