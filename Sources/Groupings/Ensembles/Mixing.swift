/// Whether walks that began apart have come together.
package enum Mixing {
  /// Split R-hat (Gelman and Rubin 1992, in halves after Vehtari et al. 2021): how much wider all walks spread together than each
  /// alone; 1 where they have come together. Nil where a walk is too short, or nothing changed in any.
  package static func splitRHat(_ chains: [[Double]]) -> Double? {
    let halves = chains.flatMap { chain -> [ArraySlice<Double>] in
      let half = chain.count / 2
      return [chain[..<half], chain[(chain.count - half)...]]
    }
    guard let length = halves.map(\.count).min(), length > 1, halves.count > 1 else { return nil }
    let means = halves.map { $0.prefix(length).reduce(0, +) / Double(length) }
    let within =
      zip(halves, means).map { variance($0.prefix(length), around: $1) }.reduce(0, +) / Double(halves.count)
    let mean = means.reduce(0, +) / Double(means.count)
    let between = variance(means[...], around: mean)
    guard within > 0 else { return between > 0 ? .infinity : nil }
    let whole = within * Double(length - 1) / Double(length) + between
    return (whole / within).squareRoot()
  }

  private static func variance(_ values: ArraySlice<Double>, around mean: Double) -> Double {
    values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
