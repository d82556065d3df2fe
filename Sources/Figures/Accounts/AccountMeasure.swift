/// What a table of accounts says of a municipality in a year, as it is published.
package enum AccountMeasure: String, CaseIterable, Hashable, Sendable {
  /// Net operating expenditure, kroner.
  case netSpending = "net-spending"
  /// The same, kroner for an inhabitant.
  case netSpendingPerInhabitant = "net-spending-per-inhabitant"
  /// Gross operating revenue, kroner.
  case revenue
  /// Gross operating expenditure, kroner.
  case expenditure
  /// Pay less refunds of sick pay, kroner.
  case pay
  /// Pay in per cent of gross operating expenditure.
  case payShare = "pay-share"
  /// Net operating result, kroner.
  case netResult = "net-result"
  /// Net operating result in per cent of gross operating revenue.
  case netResultShare = "net-result-share"
  /// Loans less what is lent on and not yet used, kroner.
  case netDebt = "net-debt"
  /// Long-term debt without pension liabilities, in per cent of gross operating revenue.
  case debtShare = "debt-share"
  /// Tax and block grant, kroner for an inhabitant.
  case freeIncome = "free-income"
}

/// What is told of a municipality's accounts: as published, or worked out from two published amounts of one year.
package enum AccountFigure: String, CaseIterable, Hashable, Sendable {
  /// Net operating expenditure, kroner for an inhabitant.
  case spending
  /// Per cent of gross operating expenditure.
  case payShare = "pay-share"
  /// Per cent of gross operating revenue.
  case netResult = "net-result"
  /// Long-term debt without pension liabilities, per cent of gross operating revenue.
  case debtShare = "debt-share"
  /// Loans less what is lent on and not yet used, per cent of gross operating revenue.
  case netDebt = "net-debt"
  /// Tax and block grant, kroner for an inhabitant.
  case freeIncome = "free-income"

  package var isShare: Bool { self != .spending && self != .freeIncome }

  /// The measures that it can be taken from, the best first: one that is the figure, or one over another.
  var ways: [Way] {
    switch self {
    case .spending: [.published(.netSpendingPerInhabitant), .perInhabitant(.netSpending)]
    case .payShare: [.published(.payShare), .share(.pay, of: .expenditure)]
    case .netResult: [.published(.netResultShare), .share(.netResult, of: .revenue)]
    case .debtShare: [.published(.debtShare)]
    case .netDebt: [.share(.netDebt, of: .revenue)]
    case .freeIncome: [.published(.freeIncome)]
    }
  }

  enum Way: Hashable {
    case published(AccountMeasure)
    case share(AccountMeasure, of: AccountMeasure)
    /// Over the inhabitants on the first day of the year.
    case perInhabitant(AccountMeasure)
  }
}
