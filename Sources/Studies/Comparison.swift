import Basics
package import Figures
package import Units

/// One unit under one alternative.
package struct Column: Hashable, Sendable {
  /// Id of the alternative.
  package let alternative: String
  /// The unit's code, or the codes of its parts joined with `+`.
  package let unit: String
  package let members: [AdministrativeUnit]
  /// How much of each member belongs to it, 1 for all, in the same order.
  package let shares: [Double]

  /// Whether it consists of all of its members; of a part of a unit only the population is known.
  package var isWhole: Bool { shares.allSatisfy { $0 == 1 } }
  /// Whether it is a unit of today as it stands.
  package var isToday: Bool { !isMerged && isWhole }
  package var isMerged: Bool { members.count > 1 }
  /// The members' names joined with ` + `.
  package var name: String { members.map(\.name).joined(separator: " + ") }
}

extension Column {
  /// A unit of an alternative, its members found in the division of the study.
  init(alternative: String, parts: [Part], division: Division) {
    self.init(
      alternative: alternative, unit: parts.map(\.text).joined(separator: "+"),
      members: parts.compactMap { division[$0.code] }, shares: parts.map(\.share))
  }
}

/// One figure of a comparison.
package struct ComparedFigure: Hashable, Sendable {
  package let alternative: String
  package let unit: String
  package let indicator: String
  package let figure: Figure
  /// The word behind the number, where the number stands for one: `land`, `sea`, `apart`.
  package let text: String?
}

/// What an old unit gives up and gains: the merged unit's figure less its own.
package struct Difference: Hashable, Sendable {
  package let alternative: String
  /// The old unit.
  package let unit: String
  package let indicator: String
  package let value: Double
  package let estimated: Bool
}

/// The population of one column over the years.
package struct Series: Hashable, Sendable {
  package let column: Column
  package let points: [(year: Int, figure: Figure)]

  package static func == (a: Series, b: Series) -> Bool {
    a.column == b.column && a.points.map(\.figure) == b.points.map(\.figure)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(column)
  }
}

/// The answer to a study: indicators as rows, units under alternatives as columns.
package struct Comparison: Sendable {
  package let study: Study
  package let alternatives: [Alternative]
  /// Standing alone first, then alternative by alternative, the merged unit first.
  package let columns: [Column]
  /// The indicators that the country has, in the order of the catalogue.
  package let indicators: [Indicator]
  /// In the order of columns, then indicators.
  package let cells: [ComparedFigure]
  package let differences: [Difference]
  /// Population for every published year.
  package let population: [Series]
  /// One for each column that is whole, all from one table; nil where no table covers them all.
  package let ages: [AgeProfile]?
  /// One for each column, nil where it cannot be told.
  package let commuting: [CommutingFlows.Summary?]
  /// Year and source of the commuting figures.
  package let commutingSource: (year: Int, source: String)?
  /// One list for each column, nil where it is not known.
  package let neighbours: [[Neighbour]?]

  private let positions: [String: Int]

  init(
    study: Study, columns: [Column], indicators: [Indicator], cells: [ComparedFigure],
    differences: [Difference],
    population: [Series], ages: [AgeProfile]?, commuting: [CommutingFlows.Summary?],
    commutingSource: (year: Int, source: String)?, neighbours: [[Neighbour]?]
  ) {
    self.study = study
    alternatives = study.alternatives
    self.columns = columns
    self.indicators = indicators
    self.cells = cells
    self.differences = differences
    self.population = population
    self.ages = ages
    self.commuting = commuting
    self.commutingSource = commutingSource
    self.neighbours = neighbours
    positions = Dictionary(
      cells.enumerated().map { ("\($1.alternative) \($1.unit) \($1.indicator)", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The figure of an indicator for a column.
  package func cell(_ column: Column, _ indicator: String) -> ComparedFigure? {
    positions["\(column.alternative) \(column.unit) \(indicator)"].map { cells[$0] }
  }

  /// The age profile of a column; nil where it cannot be told.
  package func ages(of column: Column) -> AgeProfile? {
    guard let ages, let place = columns.filter(\.isWhole).firstIndex(of: column) else { return nil }
    return ages[place]
  }

  /// The columns of one alternative, the merged unit first.
  package func columns(of alternative: String) -> [Column] {
    columns.filter { $0.alternative == alternative }
  }

  /// Ids of every source that a figure rests on, in the order of first use.
  package var sources: [String] {
    (cells.flatMap(\.figure.sources) + (ages ?? []).map(\.source)).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}
