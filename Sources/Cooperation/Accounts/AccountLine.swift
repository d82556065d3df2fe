/// A line of the accounts or the budget of a municipality: so much of one art, for one function, in one of its units.
package struct AccountLine: Hashable, Sendable {
  /// Of KOSTRA, three digits: 350.
  package let art: Int
  /// Of KOSTRA, three digits: `339`.
  package let function: String
  /// What the municipality calls the service, and which of its units it is in.
  package let service: String
  package let unit: String
  /// Kroner; income is negative.
  package let amount: Double

  package init(art: Int, function: String, service: String, unit: String, amount: Double) {
    self.art = art
    self.function = function
    self.service = service
    self.unit = unit
    self.amount = amount
  }
}

/// A cooperation of which accounts tell that it must be there, since somebody pays for it.
package struct RevealedCooperation: Hashable, Sendable {
  package enum Sort: String, CaseIterable, Hashable, Sendable {
    /// Bought of, or handed to, an IKS in which the municipality takes part (art 375 and 475).
    case company
    /// Bought of other municipalities (art 350).
    case bought
    /// Refunded by other municipalities (art 750): the municipality does it for them too.
    case hosted
  }

  package let sort: Sort
  /// What the municipality calls it: the service, or the unit that is refunded.
  package let name: String
  /// Functions of KOSTRA, in order.
  package let functions: [String]
  /// What it costs in the year, kroner; what others refund for one that is hosted.
  package let amount: Double
  /// Whether the unit ends at nothing, so that the partners pay for all of it.
  package let endsAtNothing: Bool
  /// Municipalities that its units are named after.
  package let partners: [String]
}
