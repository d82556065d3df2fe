/// The lowest of the values at or below which lies half of the weight; 0 of none.
///
/// Unlike a mean it stays where it is when one year is far from the others.
func weightedMedian(_ values: [(value: Double, weight: Double)]) -> Double {
  let half = values.reduce(0) { $0 + $1.weight } / 2
  var sum = 0.0
  for (value, weight) in values.sorted(by: { $0.value < $1.value }) {
    sum += weight
    if sum >= half { return value }
  }
  return 0
}
