package import Basics
package import Groupings
import Kernels

/// What is asked of a map of regions, checked before anything is searched.
package struct RegionsQuestion: Sendable {
  package let file: GraphFile
  package let threshold: Int
  package let upper: Int?
  package let mostUnits: Int?
  package let seed: UInt64
  /// How long a search may take, in seconds; nil for as long as is usual.
  package let seconds: Double?
  package let starts: Int
  package let pairs: PairRules

  /// - Throws: `regions-threshold-unusable`, `regions-bounds-reversed`; `regions-threshold-above-total` and
  ///   `regions-hopeless` where no map can hold to the rules, with what would; what `PairNames` throws, `pairs-scattered` for
  ///   units that are to be together and have others between them, `pairs-above-upper` for those with too many residents.
  package init(
    _ file: GraphFile, threshold: Int, upper: Int? = nil, mostUnits: Int? = nil, seed: UInt64 = 1,
    seconds: Double? = nil, starts: Int = 3, pairs names: PairNames = PairNames()
  ) throws(Diagnostic) {
    guard threshold > 0 else {
      throw Diagnostic(
        "regions-threshold-unusable", .badInput, at: .init(field: "threshold"), ["found": "\(threshold)"])
    }
    if let upper, upper < threshold {
      throw Diagnostic(
        "regions-bounds-reversed", .badInput, at: .init(field: "upper"),
        ["lower": "\(threshold)", "upper": "\(upper)"])
    }
    let total = file.graph.totalPopulation
    guard threshold <= total else {
      throw Diagnostic(
        "regions-threshold-above-total", .noAnswer, at: .init(field: "threshold"),
        ["threshold": "\(threshold)", "total": "\(total)"])
    }
    if let piece = file.graph.hopeless(threshold: threshold).first {
      let residents = piece.reduce(0) { $0 + file.graph.populations[$1] }
      throw Diagnostic(
        "regions-hopeless", .noAnswer, at: .init(field: "threshold"),
        [
          "units": shortList(piece.map { file.names[$0] }), "residents": "\(residents)",
          "threshold": "\(threshold)",
        ])
    }
    pairs = try names.rules(in: file)
    try Self.check(pairs, file, upper: upper)
    (self.file, self.threshold, self.upper, self.mostUnits) = (file, threshold, upper, mostUnits)
    (self.seed, self.seconds, self.starts) = (seed, seconds, starts)
  }

  private static func check(_ pairs: PairRules, _ file: GraphFile, upper: Int?) throws(Diagnostic) {
    let names = file.titles.isEmpty ? file.names : file.titles
    for group in pairs.together {
      let units = shortList(group.map { names[$0] })
      guard file.graph.isConnected(group) else {
        throw Diagnostic("pairs-scattered", .noAnswer, at: .init(field: "together"), ["units": units])
      }
      let residents = group.reduce(0) { $0 + file.graph.populations[$1] }
      if let upper, residents > upper {
        throw Diagnostic(
          "pairs-above-upper", .noAnswer, at: .init(field: "upper"),
          ["units": units, "residents": "\(residents)", "upper": "\(upper)"])
      }
    }
  }

  var search: RegionSearch { RegionSearch(file.graph, rules: rules, starts: starts) }

  var rules: RegionRules {
    RegionRules(threshold: threshold, upper: upper, mostUnits: mostUnits, pairs: pairs)
  }

  /// The units with those that belong together as one.
  var reduced: ReducedGraph { ReducedGraph(of: file.graph, together: pairs.together) }

  /// The best map of a search in which those that belong together move as one; its differences are those of all units.
  func best(
    workers: Workers, isWanted: @escaping @Sendable () -> Bool
  ) -> RegionSearch.Found? {
    guard !pairs.isEmpty else { return search.best(seed: seed, workers: workers, isWanted: isWanted) }
    let reduced = reduced
    let rules = RegionRules(
      threshold: threshold, upper: upper, mostUnits: mostUnits, pairs: pairs.contracted(to: reduced))
    let maps = RegionSearch(reduced.graph, rules: rules, starts: starts)
      .all(seed: seed, workers: workers, isWanted: isWanted).map { reduced.expanded($0.map) }
    return search.best(of: maps)
  }
}

/// A few names of many.
func shortList(_ names: [String]) -> String {
  let most = 8
  return names.prefix(most).joined(separator: ", ") + (names.count > most ? " … (\(names.count))" : "")
}
