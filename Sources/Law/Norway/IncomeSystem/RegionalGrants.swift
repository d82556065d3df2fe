package import Basics
package import Rulebook

/// The grants of regional policy to one municipality: for small municipalities, for the south, for the
/// north, for the largest cities. Not the growth grant, which a merger does not lose.
package enum RegionalGrants {
  /// What decides which grants there are.
  package enum Zone: String, CaseIterable, Sendable {
    case south
    case nordlandNamdalen = "nordland-namdalen"
    case troms
    case actionZoneTroms = "action-zone-troms"
    case finnmark

    /// Tiltakssonen: Finnmark and the northern part of Troms.
    package var isActionZone: Bool { self == .actionZoneTroms || self == .finnmark }
  }

  package struct Municipality: Hashable, Sendable {
    package let inhabitants: Int
    package let zone: Zone
    /// Distriktsindeks; low where conditions are hard.
    package let districtIndex: Double
    /// Tax per inhabitant as a share of the country's.
    package let taxRatio: Double
    package let isLargeCity: Bool

    package init(
      inhabitants: Int, zone: Zone, districtIndex: Double, taxRatio: Double, isLargeCity: Bool = false
    ) {
      self.inhabitants = inhabitants
      self.zone = zone
      self.districtIndex = districtIndex
      self.taxRatio = taxRatio
      self.isLargeCity = isLargeCity
    }
  }

  static let parameters = [
    "no.income.small-municipality-limit", "no.income.regional-tax-limit",
    "no.income.small-municipality-grant", "no.income.small-municipality-grading", "no.income.north-grant",
    "no.income.south-grant-index-limit", "no.income.south-grant", "no.income.city-grant",
  ]

  /// All of them together in a year; unknown as soon as one that the municipality may get is.
  ///
  /// - Throws: a fault of the lookups.
  package static func total(
    of municipality: Municipality, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let small = try smallMunicipality(municipality, day, rulebook)
    let steps = [
      small, try north(municipality, day, rulebook),
      try south(municipality, isSmall: small.result.money != .zero, day, rulebook),
      try city(municipality, day, rulebook),
    ]
    let unknown = steps.lazy.compactMap(\.result.unknown).first
    let total = unknown.map { Amount.unknown($0) } ?? .money(steps.compactMap(\.result.money).sum)
    let sum = TraceStep(
      "income.regional-grants", formula: "small + north + south + city",
      inputs: zip(["small", "north", "south", "city"], steps).map { .init($0, $1.result, unit: "NOK") },
      result: total, unit: "NOK", formulaVerified: false)
    return Traced(total, steps: steps + [sum])
  }
}
