/// What is measured, and how it behaves when units become one.
package struct Indicator: Hashable, Sendable {
  /// How the value of a whole comes from its parts.
  package enum Aggregation: Hashable, Sendable {
    case sum
    /// The mean weighted by another indicator.
    case weighted(by: String)
    /// Computed anew from other indicators of the whole.
    case recomputed(Formula?)
    /// A whole has no value of its own.
    case notAddable

    /// The word in the catalogue and in the API.
    package var word: String {
      switch self {
      case .sum: "sum"
      case .weighted: "weighted"
      case .recomputed: "recomputed"
      case .notAddable: "not-addable"
      }
    }
  }

  /// A formula over other indicators of the same unit.
  package enum Formula: Hashable, Sendable {
    /// `scale` × the sum of the numerators / the sum of the denominators.
    case ratio(numerator: [String], denominator: [String], scale: Double)
    /// The change of an indicator since a year, as a difference or in per cent.
    case change(of: String, since: Int, percent: Bool)
  }

  /// Whether more is better; most figures of a municipality are neither.
  package enum Direction: String, Hashable, Sendable {
    case none, higher, lower
  }

  package let id: String
  /// By language code.
  package let names: [String: String]
  /// Key of the unit's name: `persons`, `km2`, `percent` …
  package let unit: String
  package let aggregation: Aggregation
  package let direction: Direction
  package let decimals: Int
  /// The section of a comparison that it belongs to.
  package let group: String
  /// Ids of sources, `no.population`; several where it is computed from several.
  package let sources: [String]

  package init(
    id: String, names: [String: String], unit: String, aggregation: Aggregation, direction: Direction,
    decimals: Int, group: String, sources: [String]
  ) {
    self.id = id
    self.names = names
    self.unit = unit
    self.aggregation = aggregation
    self.direction = direction
    self.decimals = decimals
    self.group = group
    self.sources = sources
  }
}

/// Every indicator there is, in the order in which a comparison shows them.
package struct Catalogue: Sendable {
  package let indicators: [Indicator]
  private let positions: [String: Int]

  package init(_ indicators: [Indicator]) {
    self.indicators = indicators
    positions = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> Indicator? {
    positions[id].map { indicators[$0] }
  }
}
