import RealModule

/// How much each unit departs from the nation, as the logarithm of its ratio to the nation's, shrunk by how
/// little is known (empirical Bayes).
///
/// For unit u and band b, with O and E the weighted sums of persons observed and of persons expected by the
/// nation's ratios of each year:
///
///     raw       d̂ = log((O + ½) / (E + ½))
///     prior     m  = log(ΣO / ΣE) over the units of the size class
///     variance  s² = φ Σw²E_t / (ΣwE_t)²,  φ = mean of (O_t − E_t·e^d̂)² / E_t over units and years
///     between   τ² from the method of moments over all units: E[(d̂ − m)²] = τ² + s²
///     result    d = m + (d̂ − m) · τ² / (τ² + s²)
///
/// A unit of which no year is known gets the value of its size class.
struct LocalDeviations {
  /// Unit by unit, band by band.
  let values: [Double]
  /// True for the units of which no step is known.
  let isClassOnly: [Bool]

  init(_ ratios: ChangeRatios, inhabitants: [Double]) {
    let units = inhabitants.count
    let bands = AgeBands.count
    let classes = inhabitants.map(SizeClass.of)
    var values = [Double](repeating: 0, count: units * bands)
    for band in 0..<bands {
      let cells = (0..<units).map { BandHistory(ratios, cell: $0 * bands + band) }
      let priors = Self.priors(cells, classes)
      let dispersion = Self.dispersion(cells, steps: ratios.weights.count)
      let spread = Self.spread(cells, classes.map { priors[$0] }, dispersion)
      for unit in 0..<units {
        let prior = priors[classes[unit]]
        let variance = cells[unit].variance(dispersion)
        let trust = cells[unit].expected > 0 ? spread / (spread + variance) : 0
        values[unit * bands + band] = prior + (cells[unit].raw - prior) * trust
      }
    }
    self.values = values
    isClassOnly = (0..<units).map { unit in
      (1..<bands).allSatisfy { band in ratios.expected.allSatisfy { $0[unit * bands + band] == 0 } }
    }
  }

  private static func priors(_ cells: [BandHistory], _ classes: [Int]) -> [Double] {
    (0..<SizeClass.count).map { size in
      let members = zip(cells, classes).filter { $0.1 == size }.map(\.0)
      let observed = members.reduce(0) { $0 + $1.observed }
      let expected = members.reduce(0) { $0 + $1.expected }
      return observed > 0 && expected > 0 ? .log(observed / expected) : 0
    }
  }

  /// φ: how much more or less than a Poisson count the years of a unit vary.
  private static func dispersion(_ cells: [BandHistory], steps: Int) -> Double {
    let known = cells.filter { $0.expected > 0 }
    guard steps > 1, !known.isEmpty else { return 1 }
    return known.reduce(0) { $0 + $1.residuals } / Double((steps - 1) * known.count)
  }

  /// τ²: how much units differ beyond what chance makes of few persons.
  private static func spread(_ cells: [BandHistory], _ priors: [Double], _ dispersion: Double) -> Double {
    var known: [(square: Double, variance: Double)] = []
    for (cell, prior) in zip(cells, priors) where cell.expected > 0 {
      known.append(((cell.raw - prior) * (cell.raw - prior), cell.variance(dispersion)))
    }
    let least = 1e-6
    var spread = 1e-3
    for _ in 0..<20 {
      var sum = 0.0
      var weights = 0.0
      for cell in known {
        let weight = 1 / ((cell.variance + spread) * (cell.variance + spread))
        sum += weight * (cell.square - cell.variance)
        weights += weight
      }
      spread = max(least, weights > 0 ? sum / weights : least)
    }
    return spread
  }
}

/// What is known of one unit and band.
private struct BandHistory {
  var observed = 0.0
  var expected = 0.0
  let raw: Double
  /// Σ (O_t − E_t·e^d̂)² / E_t
  let residuals: Double
  private var squares = 0.0

  init(_ ratios: ChangeRatios, cell: Int) {
    for (step, weight) in ratios.weights.enumerated() {
      observed += weight * ratios.observed[step][cell]
      expected += weight * ratios.expected[step][cell]
      squares += weight * weight * ratios.expected[step][cell]
    }
    let factor = (observed + 0.5) / (expected + 0.5)
    raw = .log(factor)
    residuals = ratios.weights.indices.reduce(0) { sum, step in
      let expected = ratios.expected[step][cell]
      let residual = ratios.observed[step][cell] - expected * factor
      return sum + residual * residual / max(expected, 1)
    }
  }

  func variance(_ dispersion: Double) -> Double {
    let persons = max(expected, 1)
    return max(dispersion * squares / (persons * persons), 1e-9)
  }
}
