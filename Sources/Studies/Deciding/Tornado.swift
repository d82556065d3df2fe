/// One number that a result depends on, with the range that it may lie in.
package struct UncertainInput: Hashable, Sendable {
  package let id: String
  package let low: Double
  package let base: Double
  package let high: Double

  package init(_ id: String, low: Double, base: Double, high: Double) {
    self.id = id
    self.low = low
    self.base = base
    self.high = high
  }
}

/// What a result becomes when one input alone is set to the ends of its range.
package struct Swing: Hashable, Sendable {
  package let input: UncertainInput
  /// The result with every input at its base.
  package let base: Double
  package let atLow: Double
  package let atHigh: Double

  /// The distance between the two ends.
  package var width: Double { abs(atHigh - atLow) }
  /// Whether the result has another sign at one of the ends than at the base.
  package var changesSign: Bool { (atLow < 0) != (base < 0) || (atHigh < 0) != (base < 0) }
}

/// The swing of a result for each input, one at a time, the widest first; equal ones in the order given.
///
/// - Parameter result: the result, for instance the difference between two alternatives, for values in the
///   order of the inputs.
package func tornado<Failure: Error>(
  _ inputs: [UncertainInput], result: ([Double]) throws(Failure) -> Double
) throws(Failure) -> [Swing] {
  let middle = inputs.map(\.base)
  let base = try result(middle)
  var swings: [(index: Int, swing: Swing)] = []
  for (index, input) in inputs.enumerated() {
    var values = middle
    values[index] = input.low
    let atLow = try result(values)
    values[index] = input.high
    let atHigh = try result(values)
    swings.append((index, Swing(input: input, base: base, atLow: atLow, atHigh: atHigh)))
  }
  return swings.sorted {
    $0.swing.width == $1.swing.width ? $0.index < $1.index : $0.swing.width > $1.swing.width
  }.map(\.swing)
}
