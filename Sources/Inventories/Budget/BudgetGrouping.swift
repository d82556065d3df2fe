package import Basics

/// How far the lines of a budget are added up for whoever reads it.
package enum BudgetGrouping: String, CaseIterable, Hashable, Sendable {
  case account, function, art

  func group(_ account: BudgetAccount) -> BudgetAccount {
    switch self {
    case .account: account
    case .function: BudgetAccount(section: account.section, function: account.function, art: "")
    case .art: BudgetAccount(section: account.section, function: "", art: account.art)
    }
  }
}

extension FirstBudget {
  /// The rows added up; what they have no longer in common is an empty code. The sums stay what they are.
  package func rows(by grouping: BudgetGrouping) -> [Row] {
    Dictionary(grouping: rows) { grouping.group($0.account) }.map { account, rows in
      Row(
        account: account,
        amounts: units.indices.map { unit in
          let known = rows.compactMap { $0.amounts[unit] }
          return known.isEmpty ? nil : known.sum
        }, netted: rows.map(\.netted).sum, adjusted: rows.map(\.adjusted).sum)
    }.sorted { $0.account < $1.account }
  }
}
