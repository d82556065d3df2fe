import Basics
import Figures

/// What is measured of a merger: what there are figures of in every year.
package enum MeasuredOutcome: String, CaseIterable, Sendable {
  /// Inhabitants, 100 in the last year before.
  case population
  /// Of a hundred inhabitants, those below 20.
  case young = "share.0-19"
  /// Of a hundred inhabitants, those of 80 and over.
  case old = "share.80-plus"
  /// Persons from 20 to 64 for each of 65 and over.
  case support = "support-ratio.65"

  /// How many decimals a figure of it is told with.
  package var decimals: Int { self == .support ? 2 : 1 }
}

/// The inhabitants of one municipality in each of some years, within the borders of one day.
struct ResidentYears {
  let all: [Double]
  private let young: [Double]
  private let middle: [Double]
  private let elderly: [Double]
  private let old: [Double]
  /// Whether a figure of some year is an estimate.
  let isEstimated: Bool
  let sources: Set<String>

  /// Nil where a figure of some year is not known.
  init?(of code: String, on day: Day, years: [Int], _ figures: FigureBook, _ cache: CoverageCache) {
    var (all, ages, sources): ([Double], [AgeProfile], Set<String>) = ([], [], [])
    var isEstimated = false
    for year in years {
      let figure = figures.figure("population", of: [code], on: day, exactly: year, cache: cache)
      guard let persons = figure.observation.value, persons > 0,
        let profile = figures.ageProfiles(of: [[code]], on: day, year: year)?.first, profile.year == year
      else { return nil }
      all.append(persons)
      ages.append(profile)
      isEstimated = isEstimated || figure.observation.isEstimated || profile.estimated
      sources.formUnion(figure.sources + [profile.source])
    }
    self.all = all
    young = ages.map { Self.persons($0, 0..<20) }
    middle = ages.map { Self.persons($0, 20..<65) }
    elderly = ages.map { Self.persons($0, 65..<200) }
    old = ages.map { Self.persons($0, 80..<200) }
    self.isEstimated = isEstimated
    self.sources = sources
  }

  private static func persons(_ profile: AgeProfile, _ ages: Range<Int>) -> Double {
    zip(profile.lowerBounds, profile.both).reduce(0) { $0 + (ages.contains($1.0) ? $1.1 : 0) }
  }

  /// - Parameter before: how many of the years lie before the merger.
  /// - Returns: nil where it cannot be told, as nobody is old.
  func values(_ outcome: MeasuredOutcome, before: Int) -> [Double]? {
    switch outcome {
    case .population: all.map { 100 * $0 / all[before - 1] }
    case .young: zip(young, all).map { 100 * $0 / $1 }
    case .old: zip(old, all).map { 100 * $0 / $1 }
    case .support: elderly.contains(0) ? nil : zip(middle, elderly).map { $0 / $1 }
    }
  }

  /// What makes municipalities alike beside their size: growth over the years before in per cent, and those of 65 and over in a
  /// hundred.
  func traits(before: Int) -> [Double] {
    [100 * all[before - 1] / all[0] - 100, 100 * elderly[before - 1] / all[before - 1]]
  }
}
