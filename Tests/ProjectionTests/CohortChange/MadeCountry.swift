@testable import Projection

/// A country made up for tests: every cohort of every unit changes by the same ratio year after year.
struct MadeCountry {
  /// Inhabitants at the first count, about.
  var sizes: [Double] = [900, 1_500, 3_000, 4_500, 7_000, 9_000, 15_000, 30_000, 60_000, 120_000]
  /// Added to the logarithm of the ratios of each unit at ages below 60.
  var growth: [Double] = [-0.02, 0.01, -0.01, 0, 0.005, -0.005, 0.01, 0, 0.008, 0.012]
  let first = 2014
  let last = 2020

  var codes: [String] { sizes.indices.map { "00\(10 + $0)" } }

  /// Persons by year, unit and single age.
  func persons() -> [[[Double]]] {
    var now = sizes.map { size in
      (0..<106).map { age in size / 80 * (age < 60 ? 1 : max(0, 1 - Double(age - 60) / 46)) + 0.01 }
    }
    var years = [now]
    for _ in first..<last {
      now = now.indices.map { unit in next(now[unit], growth[unit]) }
      years.append(now)
    }
    return years
  }

  private func next(_ now: [Double], _ growth: Double) -> [Double] {
    var after = [Double](repeating: 0, count: 106)
    for age in 0..<105 {
      let ratio = age < 60 ? 1 + growth : 1 - 0.3 * Double(age - 59) / 46
      after[age + 1] += now[age] * ratio
    }
    after[105] += now[105] * 0.7
    let parents = (20..<45).reduce(0) { $0 + (now[$1] + after[$1]) / 2 }
    after[0] = 0.04 * parents
    return after
  }

  /// Counts by single year in the given years, in five-year groups in the others.
  func counts(single: Set<Int>) -> [AgeCount] {
    let fives = Array(stride(from: 0, through: 90, by: 5))
    return zip(first...last, persons()).map { year, units in
      guard !single.contains(year) else {
        return AgeCount(year: year, lowerBounds: Array(0..<106), persons: units)
      }
      let grouped = units.map { ages in
        fives.map { low in (low..<(low == 90 ? 106 : low + 5)).reduce(0) { $0 + ages[$1] } }
      }
      return AgeCount(year: year, lowerBounds: fives, persons: grouped)
    }
  }

  func model(
    single: Set<Int> = Set(2014...2020), places: [String: GeographicPoint] = [:],
    assumptions: CohortChangeAssumptions = .init()
  ) -> CohortChangeModel? {
    CohortChangeModel(units: codes, counts: counts(single: single), places: places, assumptions: assumptions)
  }
}
