package import Basics
package import Rulebook

/// What people of each age need of each service, in kroner a year, and what every municipality needs
/// whoever lives there.
///
/// Taken from the cost key of the income system: a criterion that counts people of some age is spread evenly
/// over them; one that counts others is taken to follow an age group (``followed``); one that a municipality
/// has as such, a base or distances, does not change with its people.
package struct NeedByAge: Sendable {
  /// Sectors of the cost key, in its order.
  package let services: [String]
  /// Kroner for a person of each age, by service.
  let byAge: [[Double]]
  /// Kroner for an inhabitant of the first year that do not follow ages, by service.
  let fixed: [Double]
  /// Mean expenditure need of an inhabitant of the country, in kroner a year.
  package let mean: Used
  /// What it is called, by code of language.
  package let meanNames: [String: String]
  /// The weights it is made from.
  package let weights: [Used]

  /// The ages that carry a criterion which does not count ages itself.
  private static let followed: [String: ClosedRange<Int>] = [
    "full-time-employed": 20...66, "living-alone.67-over": 67...Int.max,
    "living-alone.30-66": 30...66, "intellectual-disability.16-over": 16...Int.max,
    "disabled.18-49": 18...49, "immigrants.6-15": 6...15, "refugees": 0...Int.max,
    "substance-psychiatry": 16...66, "low-income": 0...Int.max, "low-education": 20...66,
    "mortality": 67...Int.max, "accumulation": 16...66,
  ]

  /// - Parameters:
  ///   - nation: persons of the country by single year of age in the first year.
  ///   - day: whose cost key counts.
  /// - Returns: nil where the mean need or the key is not known on that day.
  /// - Throws: the faults of the lookups.
  package init?(nation: [Double], at day: Day, in rulebook: Rulebook) throws(Diagnostic) {
    let mean = try rulebook.value(CountryNeed.mean, at: day)
    guard let kroner = mean.number,
      case .weights(let sectors, var used) = try CostKey.sectors(at: day, in: rulebook)
    else { return nil }
    let total = nation.reduce(0, +)
    var byAge: [[Double]] = []
    var fixed: [Double] = []
    for sector in sectors.weights {
      guard
        case .weights(let key, let cells) = try CostKey.criteria(of: sector.criterion, at: day, in: rulebook)
      else { return nil }
      used += cells
      var ages = [Double](repeating: 0, count: nation.count)
      var rest = 0.0
      for weight in key.weights {
        let share = kroner * sectors.share(of: sector.criterion) * key.share(of: weight.criterion)
        let carriers = Self.carriers(of: weight.criterion, among: nation.count)
        let persons = nation[carriers].reduce(0, +)
        guard persons > 0 else {
          rest += share
          continue
        }
        for age in carriers { ages[age] += share * total / persons }
      }
      byAge.append(ages)
      fixed.append(rest)
    }
    services = sectors.weights.map(\.criterion)
    self.byAge = byAge
    self.fixed = fixed
    self.mean = mean
    meanNames = try rulebook.parameter(CountryNeed.mean).descriptions
    weights = used
  }

  /// The ages that a criterion counts or follows, of which the last is open; none where it follows nobody.
  private static func carriers(of criterion: String, among ages: Int) -> Range<Int> {
    guard let band = followed[criterion] ?? counted(criterion) else { return 0..<0 }
    return min(band.lowerBound, ages)..<min(band.upperBound, ages - 1) + 1
  }

  /// The ages in the name of a criterion: `age.0`, `age.6-12`, `age.90-over`.
  private static func counted(_ criterion: String) -> ClosedRange<Int>? {
    guard criterion.hasPrefix("age.") else { return nil }
    let bounds = criterion.dropFirst(4).split(separator: "-")
    guard let first = bounds.first.flatMap({ Int($0) }) else { return nil }
    guard bounds.count > 1 else { return first...first }
    guard let last = Int(bounds[1]) else { return first...Int.max }
    return first <= last ? first...last : nil
  }

  /// The need of people by service, in kroner a year, before it is set to the unit's own level.
  package func need(of people: ArraySlice<Double>, atFirst inhabitants: Double) -> [Double] {
    services.indices.map { service in
      var sum = fixed[service] * inhabitants
      for (cost, persons) in zip(byAge[service], people) { sum += cost * persons }
      return sum
    }
  }
}
