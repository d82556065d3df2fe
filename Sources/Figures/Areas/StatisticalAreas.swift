/// Small areas that statistics are told for, with how many live there and where: grunnkretser in Norway, DeSO and RegSO in
/// Sweden, as the operator imported them.
package struct StatisticalAreas: Hashable, Sendable {
  package struct Area: Hashable, Sendable {
    /// Begins with the four digits of its municipality: `34010101`, `1983A0010`.
    package let code: String
    package let inhabitants: Double
    package let point: PlaceEdition.Point
    /// Who says so.
    package let source: String

    package init(code: String, inhabitants: Double, point: PlaceEdition.Point, source: String) {
      self.code = code
      self.inhabitants = inhabitants
      self.point = point
      self.source = source
    }

    package var unit: String { String(code.prefix(4)) }
  }

  package static let none = StatisticalAreas([])

  /// By code.
  package let all: [Area]
  private let areas: [String: Area]
  /// By the code of a unit, the mean of where its inhabitants live.
  package let centres: [String: PlaceEdition.Point]
  private let inhabitants: [String: Double]

  /// Of two of one code the last counts.
  package init(_ areas: [Area]) {
    let last = areas.reduce(into: [:]) { $0[$1.code] = $1 }
    self.areas = last
    all = last.values.sorted { $0.code < $1.code }
    let units = Dictionary(grouping: all, by: \.unit)
    inhabitants = units.mapValues { $0.reduce(0) { $0 + $1.inhabitants } }
    centres = units.compactMapValues(Self.centre)
  }

  package subscript(code: String) -> Area? { areas[code] }

  /// The share of its unit's inhabitants that lives in some areas of it; nil where they are of several units, or nobody is
  /// known to live there.
  package func share(of codes: [String]) -> (unit: String, share: Double)? {
    let found = Set(codes).compactMap { areas[$0] }
    guard let unit = found.first?.unit, found.count == Set(codes).count,
      found.allSatisfy({ $0.unit == unit }),
      let all = inhabitants[unit], all > 0
    else { return nil }
    return (unit, found.reduce(0) { $0 + $1.inhabitants } / all)
  }

  /// These and others, which count where both know an area.
  package func updated(by others: StatisticalAreas) -> StatisticalAreas {
    StatisticalAreas(all + others.all)
  }

  /// A municipality is small enough that degrees can be averaged.
  private static func centre(_ areas: [Area]) -> PlaceEdition.Point? {
    let people = areas.reduce(0) { $0 + $1.inhabitants }
    guard people > 0 else { return nil }
    return PlaceEdition.Point(
      longitude: areas.reduce(0) { $0 + $1.inhabitants * $1.point.longitude } / people,
      latitude: areas.reduce(0) { $0 + $1.inhabitants * $1.point.latitude } / people)
  }
}
