import Basics
import Formats

/// What a text may mean: nothing, one thing, or several, which nobody but its author can choose between.
struct Readings<Value: Hashable> {
  private(set) var values: [Value] = []

  init(_ values: [Value] = []) {
    for value in values where !self.values.contains(value) { self.values.append(value) }
  }

  /// The one thing that it means; nil where it means nothing.
  ///
  /// - Throws: `cell-ambiguous`, with what each reading says.
  func only(of typed: String, at place: String, as shown: (Value) -> String) throws(Diagnostic) -> Value? {
    guard values.count > 1 else { return values.first }
    throw Diagnostic(
      "cell-ambiguous", .badInput, at: .init(field: place),
      ["found": String(typed.prefix(80)), "first": shown(values[0]), "second": shown(values[1])])
  }
}
