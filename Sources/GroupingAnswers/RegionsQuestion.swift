package import Basics
import Groupings

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

  /// - Throws: `regions-threshold-unusable`, `regions-bounds-reversed`; `regions-threshold-above-total` and
  ///   `regions-hopeless` where no map can hold to the rules, with what would.
  package init(
    _ file: GraphFile, threshold: Int, upper: Int? = nil, mostUnits: Int? = nil, seed: UInt64 = 1,
    seconds: Double? = nil, starts: Int = 3
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
    (self.file, self.threshold, self.upper, self.mostUnits) = (file, threshold, upper, mostUnits)
    (self.seed, self.seconds, self.starts) = (seed, seconds, starts)
  }

  var search: RegionSearch { RegionSearch(file.graph, rules: rules, starts: starts) }

  var rules: RegionRules { RegionRules(threshold: threshold, upper: upper, mostUnits: mostUnits) }
}

/// A few names of many.
func shortList(_ names: [String]) -> String {
  let most = 8
  return names.prefix(most).joined(separator: ", ") + (names.count > most ? " … (\(names.count))" : "")
}
