import RealModule

/// How many standard errors to either side hold a share of the normal distribution.
///
/// - Parameter level: between 0 and 1; 0.95 gives 1.95996.
package func normalQuantile(twoSided level: Double) -> Double {
  var (low, high) = (0.0, 40.0)
  // Halved until neighbouring numbers are reached; erf is the only special function that is needed.
  for _ in 0..<80 {
    let middle = (low + high) / 2
    if Double.erf(middle / 2.0.squareRoot()) < level { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
