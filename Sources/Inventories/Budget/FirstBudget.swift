package import Basics

/// The budgets of those who merge as one: added up by account, without what they buy of each other, and with what was
/// decided. Every sum is exact, and whatever does not agree is named.
package struct FirstBudget: Sendable {
  package struct Row: Hashable, Sendable {
    package let account: BudgetAccount
    /// By unit, in the order of `units`; nil where a unit has no such line.
    package let amounts: [Money?]
    /// What was taken out because it goes from one to another: the change of this account.
    package let netted: Money
    package let adjusted: Money

    package var before: Money { amounts.lazy.compactMap(\.self).sum }
    package var total: Money { before + netted + adjusted }
  }

  package let units: [String]
  /// By account.
  package let rows: [Row]
  package let purchases: [NettedPurchase]
  package let adjustments: [BudgetAdjustment]
  package let year: Int
  let sourcesTold: [UnitBudget]

  /// - Parameter year: the adjustments that hold in it count.
  package init(
    _ sources: [UnitBudget], purchases: [InternalPurchase] = [], adjustments: [BudgetAdjustment] = [],
    year: Int
  ) {
    let amounts = sources.map(\.amounts)
    var netting = Netting(Dictionary(zip(sources.map(\.unit), amounts)) { first, _ in first })
    self.purchases = purchases.map { netting.take($0) }
    self.adjustments = adjustments.filter { $0.holds(in: year) }
    let adjusted = self.adjustments.reduce(into: [BudgetAccount: Money]()) {
      $0[$1.account, default: .zero] += $1.amount
    }
    let accounts = Set(amounts.flatMap(\.keys)).union(netting.changes.keys).union(adjusted.keys)
    rows = accounts.sorted().map { account in
      Row(
        account: account, amounts: amounts.map { $0[account] },
        netted: netting.changes[account] ?? .zero, adjusted: adjusted[account] ?? .zero)
    }
    units = sources.map(\.unit)
    (sourcesTold, self.year) = (sources, year)
  }

  package var total: Money { rows.lazy.map(\.total).sum }

  package func total(of unit: Int) -> Money { sourcesTold[unit].total }
}

/// What stands on both sides is taken out of both.
private struct Netting {
  private var left: [String: [BudgetAccount: Money]]
  private(set) var changes: [BudgetAccount: Money] = [:]

  init(_ amounts: [String: [BudgetAccount: Money]]) { left = amounts }

  mutating func take(_ purchase: InternalPurchase) -> NettedPurchase {
    let atBuyer = max(.zero, left[purchase.buyer]?[purchase.bought] ?? .zero)
    let atSeller = max(.zero, -(left[purchase.seller]?[purchase.sold] ?? .zero))
    let netted = min(purchase.amount, min(atBuyer, atSeller))
    if netted > .zero {
      left[purchase.buyer]?[purchase.bought]? -= netted
      left[purchase.seller]?[purchase.sold]? += netted
      changes[purchase.bought, default: .zero] -= netted
      changes[purchase.sold, default: .zero] += netted
    }
    return NettedPurchase(purchase: purchase, netted: netted, atBuyer: atBuyer, atSeller: atSeller)
  }
}
