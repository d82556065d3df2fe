import Figures
import Kernels

extension Priors {
  /// What is assumed in one draw: independent numbers, the same for every alternative of the draw, so that
  /// alternatives differ by what they do and not by luck.
  func drawn(seed: UInt64, draw: Int) -> Assumed {
    Assumed(
      Prior.ID.allCases.map { id in
        self[id].flatMap { $0.drawn(seed: seed, draw: draw) }
      })
  }

  /// What is assumed when everything is as expected.
  var expected: Assumed {
    Assumed(Prior.ID.allCases.map { self[$0]?.mean })
  }
}

extension Prior {
  /// Streams of priors begin here, clear of those of the population.
  private static let firstStream: UInt64 = 1 << 40

  fileprivate func drawn(seed: UInt64, draw: Int) -> Double? {
    guard let mean else { return nil }
    let place = UInt64(ID.allCases.firstIndex(of: id) ?? 0)
    var stream = RandomStream(seed: seed, stream: Self.firstStream + place, draw: UInt64(draw))
    switch shape {
    case .fixed: return mean
    case .uniform:
      return range.lowerBound + (range.upperBound - range.lowerBound) * stream.uniform()
    case .normal:
      let value = mean + (spread ?? 0) * stream.normal()
      return min(max(value, range.lowerBound), range.upperBound)
    }
  }
}

/// One set of numbers for all priors.
struct Assumed: Sendable {
  private let values: [Double?]

  init(_ values: [Double?]) {
    self.values = values
  }

  /// The same with another number for one prior.
  func with(_ id: Prior.ID, _ value: Double) -> Assumed {
    Assumed(zip(Prior.ID.allCases, values).map { $0 == id ? value : $1 })
  }

  /// Nil where the prior is unknown.
  subscript(id: Prior.ID) -> Double? {
    Prior.ID.allCases.firstIndex(of: id).flatMap { values[$0] }
  }
}
