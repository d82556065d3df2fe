package import Basics

/// By when something of a settlement has to be done (inndelingslova § 23).
package struct SettlementDeadlines: Hashable, Sendable {
  /// The last day on which a settlement by the board can be asked for: one year after the split took effect, where the parties have
  /// tried to agree first.
  package let claim: Day?
  /// The last day on which a party can bring it before the higher board: two months after it got the decision.
  package let appeal: Day?

  package init(effective: Day, decisionReceived: Day? = nil) {
    claim = effective.adding(years: 1)
    appeal = decisionReceived.flatMap { $0.adding(months: 2) }
  }
}
