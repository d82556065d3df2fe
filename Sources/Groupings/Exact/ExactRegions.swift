import CSolver

/// The best map of all: every group that may be a region is written down, and a solver chooses those that cover each unit
/// once (set partitioning), first as many as possible, then at least heterogeneity.
package struct ExactRegions: Sendable {
  package let graph: GroupGraph
  package let rules: RegionRules
  /// The most groups that are written down.
  package let mostGroups: Int

  package init(_ graph: GroupGraph, rules: RegionRules, mostGroups: Int = 1_000_000) {
    self.graph = graph
    self.rules = rules
    self.mostGroups = mostGroups
  }

  package enum Outcome: Sendable {
    /// No solver is installed.
    case solverMissing
    /// There are more groups than may be written down.
    case tooManyGroups
    /// No map holds to the rules, and that is proven.
    case infeasible
    /// Nothing was found in the time given.
    case nothing
    case found(Best)
  }

  package struct Best: Sendable {
    package let map: RegionMap
    /// The groups that were chosen from.
    package let groups: Int
    /// No map that holds to the rules has more regions.
    package let mostRegions: Int
    /// No map of as many regions has less heterogeneity, where that is known.
    package let leastHeterogeneity: Double?
    /// Whether both are proven to be reached.
    package let isProven: Bool
  }

  /// Whether there is a solver.
  package static var canSolve: Bool { solver_is_there() }

  /// - Parameter seconds: how long each of the two questions may take.
  package func best(seconds: Double) -> Outcome {
    guard Self.canSolve else { return .solverMissing }
    let most = min(rules.mostUnits ?? graph.count, graph.count)
    guard let columns = GroupColumns(of: graph, rules: rules, mostUnits: most, most: mostGroups) else {
      return .tooManyGroups
    }
    switch covering(columns, costs: columns.costs.map { _ in -1 }, regions: nil).solved(seconds: seconds) {
    case .missing: return .solverMissing
    case .infeasible: return .infeasible
    case .nothing: return .nothing
    case .chosen(let first, let bound, let provenCount):
      let mostRegions = provenCount ? first.count : Int((-bound + 1e-6).rounded(.down))
      let second = covering(columns, costs: columns.costs, regions: first.count).solved(seconds: seconds)
      guard case .chosen(let chosen, let least, let provenCost) = second else {
        return .found(
          Best(
            map: map(columns, first), groups: columns.count, mostRegions: mostRegions,
            leastHeterogeneity: nil,
            isProven: false))
      }
      return .found(
        Best(
          map: map(columns, chosen), groups: columns.count, mostRegions: mostRegions,
          leastHeterogeneity: least,
          isProven: provenCount && provenCost))
    }
  }

  /// A row for each unit, covered once, and one for the number of regions where it is given.
  private func covering(_ columns: GroupColumns, costs: [Double], regions: Int?) -> ColumnChoice {
    let units = [Double](repeating: 1, count: graph.count)
    guard let regions else {
      return ColumnChoice(
        starts: columns.starts, rows: columns.units, values: columns.units.map { _ in 1 }, costs: costs,
        lower: units,
        upper: units)
    }
    var (starts, rows): ([Int32], [Int32]) = ([0], [])
    for (begin, end) in zip(columns.starts, columns.starts.dropFirst()) {
      rows += columns.units[Int(begin)..<Int(end)]
      rows.append(Int32(graph.count))
      starts.append(Int32(rows.count))
    }
    let bounds = units + [Double(regions)]
    return ColumnChoice(
      starts: starts, rows: rows, values: rows.map { _ in 1 }, costs: costs, lower: bounds, upper: bounds)
  }

  private func map(_ columns: GroupColumns, _ chosen: [Int]) -> RegionMap {
    var names = [Int](repeating: -1, count: graph.count)
    for column in chosen {
      for entry in columns.starts[column]..<columns.starts[column + 1] {
        names[Int(columns.units[Int(entry)])] = column
      }
    }
    return RegionMap(names)
  }
}
