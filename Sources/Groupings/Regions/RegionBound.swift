extension GroupGraph {
  /// More regions than this cannot be, whatever the map: a region needs its threshold of residents, and of a unit no more than
  /// the threshold counts, since it could stand alone.
  package func mostRegions(threshold: Int) -> Int {
    guard threshold > 0 else { return count }
    return components.reduce(0) { sum, units in
      sum + units.reduce(0) { $0 + min(populations[$1], threshold) } / threshold
    }
  }

  /// The pieces of the graph that have too few residents for even one region.
  package func hopeless(threshold: Int) -> [[Int]] {
    components.filter { $0.reduce(0) { $0 + populations[$1] } < threshold }
  }
}
