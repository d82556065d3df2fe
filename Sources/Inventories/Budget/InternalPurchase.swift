package import Basics

/// What one of those who merge buys of another. A KOSTRA account says that something was bought of municipalities, and not of
/// which, so that somebody has to say it.
package struct InternalPurchase: Hashable, Sendable {
  /// Bought of municipalities, of a company that they own together, and handed over to such a one.
  package static let expenseArts: Set<String> = ["350", "375", "475"]
  /// What comes in from municipalities, and from such companies.
  package static let incomeArts: Set<String> = ["750", "775"]

  package let buyer: String
  package let seller: String
  package let bought: BudgetAccount
  package let sold: BudgetAccount
  /// Above zero.
  package let amount: Money

  package init(
    buyer: String, seller: String, bought: BudgetAccount, sold: BudgetAccount, amount: Money
  ) {
    (self.buyer, self.seller, self.bought, self.sold) = (buyer, seller, bought, sold)
    self.amount = amount
  }
}

/// What was taken out on both sides, and what could not be.
package struct NettedPurchase: Hashable, Sendable {
  package let purchase: InternalPurchase
  /// As much as stands on both sides.
  package let netted: Money
  /// What the buyer's account has for it, after what was taken out before; never below zero.
  package let atBuyer: Money
  package let atSeller: Money

  /// What was said and does not stand on both sides.
  package var difference: Money { purchase.amount - netted }
}
