package import Basics

/// A change that somebody decided, with why.
package struct BudgetAdjustment: Hashable, Sendable {
  package let account: BudgetAccount
  package let amount: Money
  package let reason: String
  /// Where it was decided; empty where nobody has said.
  package let decision: String
  /// The first and the last year that it holds for; nil for the first of the plan, and for all that follow.
  package let from: Int?
  package let until: Int?

  package init(
    _ account: BudgetAccount, _ amount: Money, reason: String, decision: String = "", from: Int? = nil,
    until: Int? = nil
  ) {
    (self.account, self.amount, self.reason, self.decision) = (account, amount, reason, decision)
    (self.from, self.until) = (from, until)
  }

  package func holds(in year: Int) -> Bool { (from ?? year) <= year && year <= (until ?? year) }
}
