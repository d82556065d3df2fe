import Kernels

/// What is known of the weights.
package enum WeightBelief: Hashable, Sendable {
  /// Exactly these.
  case exactly(Weights)
  /// About these: Dirichlet with α = w · concentration; the higher, the closer. 20 is loose.
  case around(Weights, concentration: Double)
  /// Nothing: every mix of weights is as likely as any other.
  case unknown

  /// Stream of the random numbers that weights are drawn from, apart from those of outcomes.
  static let stream: UInt64 = 0x7765_6967_6874

  /// The weights of one draw: the same for the same seed and number, whoever draws it and when.
  package func draw(_ number: Int, of count: Int, seed: UInt64) -> Weights {
    let shapes: [Double]
    switch self {
    case .exactly(let weights): return weights
    case .around(let weights, let concentration):
      guard concentration > 0, concentration.isFinite else { return weights }
      shapes = weights.shares.map { $0 * concentration }
    case .unknown: shapes = Array(repeating: 1, count: count)
    }
    var random = RandomStream(seed: seed, stream: Self.stream, draw: UInt64(truncatingIfNeeded: number))
    let parts = shapes.map { $0 > 0 ? random.gamma(shape: $0) : 0 }
    let sum = parts.reduce(0, +)
    // Very small shapes can all come out as zero; then the middle is as good a draw as any.
    guard sum > 0 else { return Weights(shares: shapes.map { $0 / shapes.reduce(0, +) }) }
    return Weights(shares: parts.map { $0 / sum })
  }
}
