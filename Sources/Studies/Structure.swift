import Basics
import Figures
import Units

/// The indicators that come from the map of units itself: borders, rank, shares and commuting.
struct Structure {
  private let study: Study
  private let country: CountryAtlas
  private let graph: NeighbourGraph
  /// Population of every unit of the division that has one.
  private let populations: [String: Figure]
  /// The units of each alternative that are not units of today.
  private let changed: [String: [Column]]

  /// - Throws: `date-out-of-range`.
  init(
    study: Study, country: CountryAtlas, graph: NeighbourGraph, columns: [Column]
  ) throws(Diagnostic) {
    self.study = study
    self.country = country
    self.graph = graph
    populations = try country.populations(on: study.date, year: study.year)
    changed = Dictionary(grouping: columns.filter { !$0.isToday }, by: \.alternative)
  }

  func has(_ indicator: String) -> Bool {
    switch indicator {
    case "commuting.residents", "commuting.workplaces", "commuting.within": country.commuting != nil
    case "neighbours.count", "contiguity": !country.neighbours.isEmpty
    case "size-rank", "share-of-new": !country.figures.years(of: "population").isEmpty
    default: false
    }
  }

  /// The cell of a column; nil where the indicator says nothing about it.
  func cell(_ indicator: Indicator, _ column: Column, commuting: CommutingFlows.Summary?) -> ComparedFigure? {
    let members = column.members.map(\.code)
    guard column.isWhole else { return cell(indicator, column, nil, .none, inputs: [], text: nil) }
    switch indicator.id {
    case "neighbours.count":
      let around = graph.neighbours(ofGroup: members)
      return cell(indicator, column, around.map { Double($0.count) }, .count, inputs: [], text: nil)
    case "contiguity":
      let contiguity = graph.contiguity(of: members)
      return cell(indicator, column, contiguity.map(rank), .none, inputs: [], text: contiguity?.rawValue)
    case "size-rank": return rankCell(indicator, column, members)
    case "share-of-new": return nil
    default: return commutingCell(indicator, column, commuting)
    }
  }

  private func rank(_ contiguity: Contiguity) -> Double {
    switch contiguity {
    case .land: 2
    case .sea: 1
    case .apart: 0
    }
  }

  private func cell(
    _ indicator: Indicator, _ column: Column, _ value: Double?, _ formula: Trace.Formula,
    inputs: [Trace.Input],
    text: String?, estimated: Bool = false, year: Int? = nil
  ) -> ComparedFigure {
    ComparedFigure(
      alternative: column.alternative, unit: column.unit, indicator: indicator.id,
      figure: Figure(
        value.map { .value($0, estimated: estimated) } ?? .missing, year: year ?? study.date.year,
        sources: indicator.sources.filter { $0.hasPrefix("\(study.country).") }, trace: Trace(formula, inputs)
      ),
      text: text)
  }

  /// The place of the unit among all units of the country under this alternative, largest first.
  private func rankCell(_ indicator: Indicator, _ column: Column, _ members: [String]) -> ComparedFigure {
    let own = country.figures.figure("population", of: members, on: study.date, year: study.year)
    guard let size = own.observation.value else {
      return cell(indicator, column, nil, .rank, inputs: [], text: nil)
    }
    let changed = changed[column.alternative] ?? []
    let gone = Set(changed.flatMap(\.members).map(\.code))
    let larger =
      populations.count { !gone.contains($0.key) && ($0.value.observation.value ?? 0) > size }
      + changed.count { $0 != column && (population(of: $0) ?? 0) > size }
    let input = Trace.Input(indicator: "population", unit: nil, year: own.year, value: size)
    return cell(
      indicator, column, Double(larger + 1), .rank, inputs: [input], text: nil,
      estimated: own.observation.isEstimated, year: own.year)
  }

  private func population(of column: Column) -> Double? {
    country.figures.figure("population", of: column, on: study.date, year: study.year).observation.value
  }

  /// What part of each merged unit's population every old unit of it is, in per cent.
  func shareCells(_ indicator: Indicator) -> [ComparedFigure] {
    let merged = changed.values.joined().filter { $0.isMerged && $0.isWhole }
    return merged.sorted { ($0.alternative, $0.unit) < ($1.alternative, $1.unit) }.flatMap { column in
      let (alternative, members) = (column.alternative, column.members.map(\.code))
      let whole = country.figures.figure("population", of: members, on: study.date, year: study.year)
      return members.map { shareCell(indicator, alternative, of: $0, in: members, whole) }
    }
  }

  private func shareCell(
    _ indicator: Indicator, _ alternative: String, of member: String, in members: [String], _ whole: Figure
  ) -> ComparedFigure {
    let own = populations[member]
    let share: Double? =
      if let part = own?.observation.value, let total = whole.observation.value, total > 0 {
        100 * part / total
      } else {
        nil
      }
    let inputs = [
      Trace.Input(indicator: "population", unit: member, year: own?.year, value: own?.observation.value),
      Trace.Input(
        indicator: "population", unit: members.joined(separator: "+"), year: whole.year,
        value: whole.observation.value),
    ]
    let estimated = (own?.observation.isEstimated ?? false) || whole.observation.isEstimated
    return ComparedFigure(
      alternative: alternative, unit: member, indicator: indicator.id,
      figure: Figure(
        share.map { .value($0, estimated: estimated) } ?? .missing, year: whole.year, sources: whole.sources,
        trace: Trace(.ratio(scale: 100), inputs)),
      text: nil)
  }

  private func commutingCell(_ indicator: Indicator, _ column: Column, _ summary: CommutingFlows.Summary?)
    -> ComparedFigure
  {
    let inputs = summary.map {
      [
        Trace.Input(
          indicator: "commuting.within-count", unit: nil, year: country.commuting?.year, value: $0.within),
        Trace.Input(
          indicator: "commuting.residents", unit: nil, year: country.commuting?.year, value: $0.residents),
      ]
    }
    let value: Double? =
      switch indicator.id {
      case "commuting.residents": summary?.residents
      case "commuting.workplaces": summary?.workplaces
      default: summary.flatMap { $0.residents > 0 ? 100 * $0.within / $0.residents : nil }
      }
    return cell(
      indicator, column, value, indicator.id == "commuting.within" ? .ratio(scale: 100) : .sum,
      inputs: indicator.id == "commuting.within" ? inputs ?? [] : [], text: nil,
      estimated: summary?.estimated ?? false,
      year: country.commuting?.year)
  }
}
