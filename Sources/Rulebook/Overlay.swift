package import Basics

/// A reform as a value: what is laid over a rulebook, and nothing of what it leaves alone.
package struct Overlay: Hashable, Sendable {
  /// Parameters that count in place of those with the same id.
  package let replaced: [String: Parameter]
  /// The day whose values count on every day, for parameters that are not replaced: what if the rules of
  /// 2016 applied.
  package let rulesOf: Day?

  package init(replacing parameters: [Parameter] = [], rulesOf: Day? = nil) {
    replaced = Dictionary(parameters.map { ($0.id, $0) }) { _, last in last }
    self.rulesOf = rulesOf
  }

  /// This overlay with `later` over it.
  func followed(by later: Overlay) -> Overlay {
    Overlay(
      replacing: Array(replaced.merging(later.replaced) { _, last in last }.values),
      rulesOf: later.rulesOf ?? rulesOf)
  }
}
