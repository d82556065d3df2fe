package import Basics
package import Evaluation
package import Figures
package import Units

/// A real merger, and how the new municipality went beside similar ones that did not change.
package struct MeasuredMerger: Sendable {
  package let unit: AdministrativeUnit
  package let merger: RealMerger
  /// The old ones, as they were called.
  package let old: [NamedCode]
  /// In the order of all outcomes, each with the reason where nothing can be said.
  package let outcomes: [(outcome: MeasuredOutcome, result: Result<MeasuredChange, Diagnostic>)]
  /// Whether a figure of some year is an estimate.
  package let isEstimated: Bool

  package func change(_ outcome: MeasuredOutcome) -> MeasuredChange? {
    try? outcomes.first { $0.outcome == outcome }?.result.get()
  }
}

/// Every real merger of a country, measured on the tables that are shipped.
package struct MeasuredMergers: Sendable {
  package let mergers: [MeasuredMerger]
  /// Which years there are figures of; nil for none.
  package let years: ClosedRange<Int>?
  /// Municipalities that did not change in any of these years, by code, as they were called.
  package let unchanged: [String: String]
  package let sources: [String]

  /// All comparisons that could be made.
  package var changes: [MeasuredChange] {
    mergers.flatMap { merger in merger.outcomes.compactMap { try? $0.result.get() } }
  }

  /// Worked out once for as long as the atlas lives.
  package static func of(_ country: CountryAtlas) -> MeasuredMergers {
    let register = country.register
    guard let division = try? register.division(on: register.covers.upperBound) else {
      return MeasuredMergers(country)
    }
    return country.derived(on: division) { MeasuredMergers(country) }
  }

  private init(_ country: CountryAtlas) {
    let figures = country.figures
    let aged = Set(figures.ages.map(\.year))
    let years = figures.years(of: "population").filter(aged.contains)
    let isWhole = zip(years, years.dropFirst()).allSatisfy { $1 == $0 + 1 }
    guard let first = years.first, let last = years.last, isWhole, !country.mergers.isEmpty else {
      (mergers, self.years, unchanged, sources) = ([], nil, [:], [])
      return
    }
    var (measured, unchanged, sources): ([MeasuredMerger], [String: String], Set<String>) = ([], [:], [])
    for group in Dictionary(grouping: country.mergers, by: \.date.year).sorted(by: { $0.key < $1.key }) {
      guard var ground = MergerGround(country, group.value, years: years) else { continue }
      measured += group.value.compactMap { ground.measured($0) }
      unchanged.merge(ground.unchanged.map { ($0.code, $0.name) }) { first, _ in first }
      sources.formUnion(ground.sources)
    }
    mergers = measured.sorted { $0.unit.code < $1.unit.code }
    self.years = first...last
    self.unchanged = unchanged
    self.sources = sources.sorted()
  }
}

/// What the mergers of one year are held against.
private struct MergerGround {
  private let country: CountryAtlas
  private let division: Division
  private let day: Day
  private let years: [Int]
  private let before: Int
  let unchanged: [AdministrativeUnit]
  private(set) var sources: Set<String> = []
  private var pools: [MeasuredOutcome: Comparables] = [:]
  private let cache = CoverageCache()

  /// Nil where no division has them.
  init?(_ country: CountryAtlas, _ mergers: [RealMerger], years: [Int]) {
    let register = country.register
    guard let merger = mergers.first, let day = try? register.day(of: merger.new.code, nearest: merger.date),
      let division = try? register.division(on: day)
    else { return nil }
    self.country = country
    (self.division, self.day) = (division, day)
    self.years = years
    // The first of January on which a merger begins is told before it could do anything.
    before = years.count { $0 <= merger.date.year }
    unchanged = division.units.filter { unit in
      register.history(of: unit.code, on: day).allSatisfy {
        $0.kind == .rename || $0.kind == .recode || $0.date.year <= years[0]
      }
    }
    guard before > 0 else { return nil }
    let known = unchanged.compactMap { unit in residents(unit.code).map { (unit.code, $0) } }
    sources = known.reduce(into: []) { $0.formUnion($1.1.sources) }
    for outcome in MeasuredOutcome.allCases {
      pools[outcome] = Comparables(
        known.compactMap { code, residents in course(code, residents, outcome) }, before: before)
    }
  }

  private func residents(_ code: String) -> ResidentYears? {
    ResidentYears(of: code, on: day, years: years, country.figures, cache)
  }

  private func course(_ code: String, _ residents: ResidentYears, _ outcome: MeasuredOutcome) -> Course? {
    residents.values(outcome, before: before).map {
      Course(
        id: code, size: residents.all[before - 1], traits: residents.traits(before: before), values: $0)
    }
  }

  /// Nil for a merger whose municipality is not in the register.
  mutating func measured(_ merger: RealMerger) -> MeasuredMerger? {
    guard let unit = division[merger.new.code] else { return nil }
    let residents = residents(unit.code)
    return MeasuredMerger(
      unit: unit, merger: merger, old: merger.old.map { NamedCode(code: $0, name: name($0)) },
      outcomes: MeasuredOutcome.allCases.map { ($0, change(unit.code, residents, $0)) },
      isEstimated: residents?.isEstimated ?? false)
  }

  private mutating func change(
    _ code: String, _ residents: ResidentYears?, _ outcome: MeasuredOutcome
  ) -> Result<MeasuredChange, Diagnostic> {
    guard let residents, let course = course(code, residents, outcome),
      var pool = pools.removeValue(forKey: outcome)
    else { return .failure(Diagnostic("evaluation-figures-missing", .noAnswer)) }
    defer { pools[outcome] = pool }
    do throws(Diagnostic) {
      return .success(try MeasuredChange(of: course, years: years, in: &pool))
    } catch {
      return .failure(error)
    }
  }

  private func name(_ code: String) -> String {
    country.register.units.last { $0.code == code }?.name ?? code
  }
}
