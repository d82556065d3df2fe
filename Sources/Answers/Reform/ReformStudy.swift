package import Basics
package import Figures
package import Units

/// What a reform did to a country: its municipalities on two days, and how many people live in those that are new.
package struct ReformStudy: Sendable {
  /// The municipalities of a country or county on the later day.
  package struct Part: Sendable {
    package let units: [AdministrativeUnit]
    package let new: [RenewedUnit]
    /// Those of the earlier day that went into the new ones.
    package let old: [AdministrativeUnit]
    /// Who live there, and how many of them in new municipalities; nil where somebody's number is not known.
    package let residents: Double?
    package let inNew: Double?

    /// 0…1; nil where it is not known.
    package var shareInNew: Double? {
      if let residents, let inNew, residents > 0 { inNew / residents } else { nil }
    }
  }

  /// The municipalities with most inhabitants on the later day.
  package struct Largest: Hashable, Sendable {
    package let count: Int
    /// How many of them were made between the two days.
    package let sinceFirst: Int
    /// The last day on which one of them was made; nil where none was.
    package let latest: Day?
    /// How many were made on that day.
    package let onLatest: Int
  }

  package let country: CountryAtlas
  package let from: Day
  package let day: Day
  package let renewal: Renewal
  package let whole: Part
  /// The days in between on which municipalities were merged or divided.
  package let days: [ReformDay]
  /// The counties of the later day, by code.
  package let counties: [(county: NamedCode, part: Part)]
  /// Nil where somebody's number of inhabitants is not known: they might be among the largest.
  package let largest: Largest?
  /// The inhabitants of each municipality of the later day, by code.
  package let populations: [String: Figure]
  /// The year that they were counted; nil where nothing is known.
  package let year: Int?

  /// How many municipalities are looked at as the largest.
  package static let countOfLargest = 15

  /// - Parameter today: the later day where none is given.
  /// - Throws: `country-unknown`, `date-invalid`, `range-reversed`, `date-out-of-range`.
  package init(_ parameters: Parameters, atlas: Atlas, today: Day) throws(Diagnostic) {
    country = try atlas.country(parameters.text(.country))
    let register = country.register
    from = try parameters.day("from", or: register.covered(Self.usualFirstDay))
    day = try parameters.day("date", or: register.covered(today))
    let renewal = try register.renewal(from: from, to: day)
    let populations = try country.populations(on: day, year: day.year)
    let counted = populations.compactMapValues(\.observation.value)
    self.renewal = renewal
    days = try register.reformDays(from: from, to: day)
    self.populations = populations
    year = populations.values.compactMap(\.year).max()
    whole = Part(of: renewal.after.units, renewal, counted)
    counties = Dictionary(grouping: renewal.after.units, by: \.countyCode)
      .compactMap { _, units in
        units.first.map { (county: $0.ownCounty, part: Part(of: units, renewal, counted)) }
      }
      .sorted { $0.county.code < $1.county.code }
    largest = Largest(renewal, counted)
  }

  /// The month in which Norway's reform was set going. A register that begins later is asked from its first day on.
  private static let usualFirstDay = Day(year: 2014, month: 6, day: 1) ?? .newYear(2014)
}

extension ReformStudy.Part {
  fileprivate init(of units: [AdministrativeUnit], _ renewal: Renewal, _ counted: [String: Double]) {
    let codes = Set(units.map(\.code))
    let new = renewal.new.filter { codes.contains($0.unit.code) }
    self.init(
      units: units, new: new, old: Renewal.origins(of: new),
      residents: Self.sum(units.map { counted[$0.code] }),
      inNew: Self.sum(new.map { counted[$0.unit.code] }))
  }

  private static func sum(_ numbers: [Double?]) -> Double? {
    numbers.reduce(0) { sum, number in if let sum, let number { sum + number } else { nil } }
  }
}

extension ReformStudy.Largest {
  fileprivate init?(_ renewal: Renewal, _ counted: [String: Double]) {
    let units = renewal.after.units.compactMap { unit in counted[unit.code].map { (unit.code, $0) } }
    guard units.count == renewal.after.units.count else { return nil }
    let largest = Set(
      units.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(ReformStudy.countOfLargest).map(\.0))
    let made = renewal.new.filter { largest.contains($0.unit.code) }.map(\.made)
    let latest = made.max()
    self.init(
      count: largest.count, sinceFirst: made.count, latest: latest, onLatest: made.count { $0 == latest })
  }
}
