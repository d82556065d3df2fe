import Kernels
import RealModule

/// What befalls the whole nation in one draw: by year and wide band, added to the logarithm of a ratio.
struct NationalShocks {
  /// Year by year, band by band.
  let values: [Double]

  init(_ sizes: ShockSizes, seed: UInt64, draw: UInt64, steps: Int) {
    var random = RandomStream(seed: seed, stream: ShockStreams.nation, draw: draw)
    var moves = AutoRegression(sizes.nationalMoves, startsAtZero: true, &random)
    var births = AutoRegression(sizes.nationalBirths, startsAtZero: true, &random)
    var deaths = AutoRegression(sizes.nationalDeaths, &random)
    var values: [Double] = []
    values.reserveCapacity(steps * ShockBands.count)
    for _ in 0..<steps {
      let move = moves.next(&random)
      let birth = births.next(&random)
      let death = deaths.next(&random)
      for band in 0..<ShockBands.count {
        let own = band == ShockBands.births ? birth : death * sizes.dying[band]
        values.append(move * sizes.moving[band] + own)
      }
    }
    self.values = values
  }
}

/// The streams of random numbers: one for the nation, one for each unit, one for each point of the grid of regions.
enum ShockStreams {
  static let nation: UInt64 = 1

  static func region(column: Int, row: Int) -> UInt64 {
    unit("region \(column) \(row)")
  }

  /// A number that depends on the code alone (FNV-1a), so that a unit meets the same in any company.
  static func unit(_ code: String) -> UInt64 {
    code.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// x′ = memory · x + noise, with a stationary standard deviation.
struct AutoRegression {
  private var value: Double
  private let memory: Double
  private let noise: Double

  /// - Parameter startsAtZero: whether today is as expected; else the first year is like any other.
  init(_ process: ShockSizes.Process, startsAtZero: Bool = false, _ random: inout RandomStream) {
    memory = process.memory
    noise = process.spread * (1 - process.memory * process.memory).squareRoot()
    value = startsAtZero ? 0 : process.spread * random.normal()
  }

  mutating func next(_ random: inout RandomStream) -> Double {
    value = memory * value + noise * random.normal()
    return value
  }
}
