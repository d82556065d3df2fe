/// A value that remembers how it came about.
package struct Traced<Value> {
  package let value: Value
  /// In the order of the calculation; the last one makes the value.
  package let steps: [TraceStep]

  package init(_ value: Value, steps: [TraceStep]) {
    self.value = value
    self.steps = steps
  }

  /// False as soon as one formula or parameter on the way is.
  package var verified: Bool { steps.allSatisfy(\.verified) }

  package func map<Other>(_ change: (Value) -> Other) -> Traced<Other> {
    Traced<Other>(change(value), steps: steps)
  }
}

extension Traced: Sendable where Value: Sendable {}
extension Traced: Equatable where Value: Equatable {}
extension Traced: Hashable where Value: Hashable {}
