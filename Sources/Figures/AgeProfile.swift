package import Basics
import Units

/// Persons of a group of units by age.
package struct AgeProfile: Hashable, Sendable {
  package let year: Int
  package let source: String
  /// Lower bound of each age group in years; the last is open.
  package let lowerBounds: [Int]
  /// One number for each age group; nil where the sexes are not published.
  package let female: [Double]?
  package let male: [Double]?
  package let both: [Double]
  package let estimated: Bool
}

extension FigureBook {
  /// Persons in five-year groups for each of several groups of units, all from the same table: the
  /// latest not after `year` that covers every one of them, by sex where that year has it.
  package func ageProfiles(of groups: [[String]], on day: Day, year: Int) -> [AgeProfile]? {
    let years = Set(ages.map(\.year)).sorted(by: >)
    let wanted = years.filter { $0 <= year } + years.filter { $0 > year }.reversed()
    for year in wanted {
      let tables = ages.filter { $0.year == year }
      let females = tables.filter { $0.sex == .female }
      for female in females {
        guard let male = tables.first(where: { $0.sex == .male && $0.lowerBounds == female.lowerBounds })
        else { continue }
        let profiles = groups.compactMap { profile(female: female, male: male, of: $0, on: day) }
        if profiles.count == groups.count { return profiles }
      }
      for both in tables where both.sex == .both {
        let profiles = groups.compactMap { profile(both: both, of: $0, on: day) }
        if profiles.count == groups.count { return profiles }
      }
    }
    return nil
  }

  private func profile(female: AgeTable, male: AgeTable, of group: [String], on day: Day) -> AgeProfile? {
    guard let women = summed(female, group, day), let men = summed(male, group, day) else { return nil }
    return AgeProfile(
      year: female.year, source: female.source, lowerBounds: women.bounds, female: women.persons,
      male: men.persons, both: zip(women.persons, men.persons).map { $0 + $1 },
      estimated: women.estimated || men.estimated)
  }

  private func profile(both: AgeTable, of group: [String], on day: Day) -> AgeProfile? {
    summed(both, group, day).map {
      AgeProfile(
        year: both.year, source: both.source, lowerBounds: $0.bounds, female: nil, male: nil,
        both: $0.persons,
        estimated: $0.estimated)
    }
  }

  private func summed(
    _ table: AgeTable, _ group: [String], _ day: Day
  ) -> (bounds: [Int], persons: [Double], estimated: Bool)? {
    guard let coverage = Coverage(of: group, on: day, in: table.day, register: register) else { return nil }
    let bounds = Array(stride(from: 0, through: 90, by: 5))
    var persons = [Double](repeating: 0, count: bounds.count)
    for piece in coverage.pieces {
      guard let values = table.values[piece.code] else { return nil }
      for (age, value) in zip(table.lowerBounds, values) {
        persons[min(age / 5, bounds.count - 1)] += value * piece.share
      }
    }
    let estimated = coverage.estimated || coverage.pieces.contains { table.estimated.contains($0.code) }
    return (bounds, persons, estimated)
  }
}
