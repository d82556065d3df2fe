/// What is measured of each map of an ensemble.
package enum EnsembleMeasure: String, CaseIterable, Sendable {
  /// Borders between units that are borders between regions.
  case cutEdges = "cut-edges"
  /// The sum of the differences of all pairs inside regions.
  case heterogeneity
  /// Residents of the smallest and of the largest region.
  case smallest
  case largest
}

/// The measures of a map that changes two regions at a time.
struct MeasuredMap {
  private let graph: GroupGraph
  private var cutEnds: [Int]
  private var heterogeneity: [Double]
  private var population: [Int]

  init(_ graph: GroupGraph, _ chain: RecombinationChain, parts: Int) {
    self.graph = graph
    cutEnds = [Int](repeating: 0, count: parts)
    population = cutEnds
    heterogeneity = [Double](repeating: 0, count: parts)
    for region in 0..<parts { update(region, chain) }
  }

  /// Measures a region anew. How many borders of others are cut is not touched: those of a region that did not change lead out
  /// of it as before.
  mutating func update(_ region: Int, _ chain: RecombinationChain) {
    let units = chain.units(of: region)
    var (ends, residents, sum) = (0, 0, 0.0)
    for (place, unit) in units.enumerated() {
      residents += graph.populations[Int(unit)]
      for entry in Int(graph.offsets[Int(unit)])..<Int(graph.offsets[Int(unit) + 1])
      where chain.region[Int(graph.neighbours[entry])] != Int32(region) { ends += 1 }
      for other in 0..<place { sum += graph.distance(Int(unit), Int(units[other])) }
    }
    cutEnds[region] = ends
    population[region] = residents
    heterogeneity[region] = sum
  }

  func value(_ measure: EnsembleMeasure) -> Double {
    switch measure {
    case .cutEdges: Double(cutEnds.reduce(0, +) / 2)
    case .heterogeneity: heterogeneity.reduce(0, +)
    case .smallest: Double(population.min() ?? 0)
    case .largest: Double(population.max() ?? 0)
    }
  }
}

extension RegionMap {
  /// What is measured of a single map.
  package func value(_ measure: EnsembleMeasure, on graph: GroupGraph) -> Double {
    let populations = regions.map { $0.reduce(0) { $0 + graph.populations[$1] } }
    return switch measure {
    case .cutEdges: Double(cutEdges(on: graph))
    case .heterogeneity: heterogeneity(on: graph)
    case .smallest: Double(populations.min() ?? 0)
    case .largest: Double(populations.max() ?? 0)
    }
  }
}
