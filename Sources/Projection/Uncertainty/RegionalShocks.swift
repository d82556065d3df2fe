import Kernels

/// What befalls the points of the grid in one draw, each an AR(1) with a standard deviation of 1.
struct RegionalShocks {
  /// Year by year, point by point.
  private let values: [Double]
  private let points: Int

  init(_ regions: SharedRegions, _ sizes: ShockSizes, seed: UInt64, draw: UInt64, steps: Int) {
    points = regions.streams.count
    var values = [Double](repeating: 0, count: steps * points)
    for (point, stream) in regions.streams.enumerated() {
      var random = RandomStream(seed: seed, stream: stream, draw: draw)
      var growth = AutoRegression(.init(spread: 1, memory: sizes.localMemory), &random)
      for year in 0..<steps { values[year * points + point] = growth.next(&random) }
    }
    self.values = values
  }

  func shock(of unit: Int, year: Int, _ regions: SharedRegions) -> Double {
    regions.sum(of: unit, values, from: year * points)
  }
}
