package import Basics

/// A parameter's value as it was used: it remembers where it comes from.
package struct Used: Hashable, Sendable {
  package let parameter: String
  package let amount: Amount
  package let unit: String
  /// The day from which the value holds.
  package let from: Day
  /// The bracket or cell that it was found under, such as `inhabitants ≥ 15000`; empty for a single value.
  package let key: String
  /// The same for programs; nil for a single value.
  package let place: ContentPlace?
  package let verified: Bool
  package let reference: Reference
  package let note: LocalText?
  /// Whether an overlay put it in place of what the law says.
  package let isAssumed: Bool

  package var number: Double? { amount.number }
  package var money: Money? { amount.money }
  package var unknown: LocalText? { amount.unknown }
}
