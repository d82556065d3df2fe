package import Basics
package import Units

/// Every published figure of a country, readable on the division of any day.
package struct FigureBook: Sendable {
  package let register: Register
  package let catalogue: Catalogue
  /// By indicator, in order of year.
  private let tables: [String: [FigureTable]]
  package let ages: [AgeTable]

  package init(register: Register, catalogue: Catalogue, tables: [FigureTable], ages: [AgeTable]) {
    self.register = register
    self.catalogue = catalogue
    self.tables = Dictionary(grouping: tables, by: \.indicator).mapValues { tables in
      tables.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(
        \.element)
    }
    self.ages = ages
  }

  /// The published tables of an indicator, by year.
  package func tables(of indicator: String) -> [FigureTable] {
    tables[indicator] ?? []
  }

  /// Years for which an indicator is published.
  package func years(of indicator: String) -> [Int] {
    (tables[indicator] ?? []).map(\.year).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Whether the country has any figures for an indicator or all that it is computed from.
  package func has(_ indicator: Indicator) -> Bool {
    switch indicator.aggregation {
    case .recomputed(.ratio(let numerator, let denominator, _)):
      (numerator + denominator).allSatisfy { tables[$0] != nil }
    case .recomputed(.change(let of, let since, _)): years(of: of).contains(since)
    case .recomputed(nil): false
    case .sum, .weighted, .notAddable: tables[indicator.id] != nil
    }
  }

  /// The value of an indicator for a group of units of the division of `day`, taken as one.
  ///
  /// The year is the latest published one that is not after `year`, or else the first. Figures in
  /// other codes are carried over by the correspondence of units, each indicator by its own rule;
  /// what cannot be told is `missing`, never shared out.
  ///
  /// - Parameter cache: what related questions have found out before.
  package func figure(
    _ id: String, of group: [String], on day: Day, year: Int, cache: CoverageCache = CoverageCache()
  ) -> Figure {
    guard let indicator = catalogue[id] else { return absent(.missing, []) }
    switch indicator.aggregation {
    case .recomputed(.ratio(let numerator, let denominator, let scale)):
      return ratio(indicator, numerator, denominator, scale, group, day, year, cache)
    case .recomputed(.change(let of, let since, let percent)):
      return change(indicator, of, since, percent, group, day, year, cache)
    case .recomputed(nil): return absent(.missing, indicator.sources)
    case .sum, .weighted, .notAddable: return published(indicator, group, day, year, cache)
    }
  }

  /// The figure of exactly one year, missing where that year is not published.
  package func figure(
    _ id: String, of group: [String], on day: Day, exactly year: Int, cache: CoverageCache = CoverageCache()
  ) -> Figure {
    years(of: id).contains(year)
      ? figure(id, of: group, on: day, year: year, cache: cache)
      : absent(.missing, catalogue[id]?.sources ?? [])
  }

  private func published(
    _ indicator: Indicator, _ group: [String], _ day: Day, _ year: Int, _ cache: CoverageCache
  ) -> Figure {
    let all = tables[indicator.id] ?? []
    guard let chosen = (all.last { $0.speaksFrom <= year } ?? all.first)?.year else {
      return absent(.missing, indicator.sources)
    }
    let figures = all.filter { $0.year == chosen }.map { carried($0, indicator, group, day, cache) }
    return figures.first { $0.observation != .missing } ?? figures[0]
  }

  private func carried(
    _ table: FigureTable, _ indicator: Indicator, _ group: [String], _ day: Day, _ cache: CoverageCache
  ) -> Figure {
    func result(_ observation: Observation, _ trace: Trace = Trace(.none)) -> Figure {
      Figure(observation, year: table.year, sources: [table.source], trace: trace)
    }
    guard let coverage = cache.coverage(group, day, table.day, register) else {
      return result(.missing)
    }
    let observed = coverage.pieces.map { ($0, table.values[$0.code] ?? .missing) }
    if observed.contains(where: { $0.1 == .suppressed }) { return result(.suppressed) }
    if let absent = observed.first(where: { $0.1.value == nil }) { return result(absent.1) }
    let estimated = coverage.estimated || observed.contains { $0.1.isEstimated }
    let weights: [Double?] =
      switch indicator.aggregation {
      case .weighted(let by):
        coverage.pieces.map {
          figure(by, of: [$0.code], on: table.day, year: table.year, cache: cache).observation.value.map {
            $0
          }
        }
      default: coverage.pieces.map { _ in 1 }
      }
    let inputs = zip(observed, weights).map { item, _ in
      Trace.Input(
        indicator: indicator.id, unit: item.0.code, year: table.year, value: item.1.value, share: item.0.share
      )
    }
    if observed.count == 1, let value = observed[0].1.value, observed[0].0.share == 1 || !isSum(indicator) {
      return result(.value(value, estimated: estimated), Trace(.published, inputs))
    }
    switch indicator.aggregation {
    case .sum:
      let sum = observed.reduce(0) { $0 + ($1.1.value ?? 0) * $1.0.share }
      return result(.value(sum, estimated: estimated), Trace(.sum, inputs))
    case .weighted(let by):
      let shares = zip(observed, weights).map { item, weight in weight.map { $0 * item.0.share } }
      let total = shares.compactMap(\.self).reduce(0, +)
      guard total > 0, shares.allSatisfy({ $0 != nil }) else { return result(.missing) }
      let sum = zip(observed, shares).reduce(0) { $0 + ($1.0.1.value ?? 0) * ($1.1 ?? 0) }
      let weighted = zip(inputs, shares).flatMap { input, share in
        [input, Trace.Input(indicator: by, unit: input.unit, year: table.year, value: share)]
      }
      return result(.value(sum / total, estimated: estimated), Trace(.weightedMean(by: by), weighted))
    case .notAddable, .recomputed: return result(.notApplicable)
    }
  }

  private func isSum(_ indicator: Indicator) -> Bool {
    indicator.aggregation == .sum
  }

  private func absent(_ observation: Observation, _ sources: [String]) -> Figure {
    Figure(observation, year: nil, sources: sources, trace: Trace(.none))
  }
}
