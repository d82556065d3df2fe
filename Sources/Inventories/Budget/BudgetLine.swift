package import Basics

/// Where an amount stands in a municipality's accounts, by KOSTRA's codes.
package struct BudgetAccount: Hashable, Comparable, Sendable {
  /// `0` for investment, `1` for operation, `2` for the balance; those of companies follow (`3`, `4`, `5`).
  package let section: String
  /// What it is for: three digits; the chapter of a balance.
  package let function: String
  /// What it is: three digits; the sector of a balance.
  package let art: String

  package init(section: String = "1", function: String, art: String) {
    (self.section, self.function, self.art) = (section, function, art)
  }

  package static func < (a: BudgetAccount, b: BudgetAccount) -> Bool {
    (a.section, a.function, a.art) < (b.section, b.function, b.art)
  }
}

/// One line of a budget: what is spent is above zero, what comes in below.
package struct BudgetLine: Hashable, Sendable {
  package let account: BudgetAccount
  package let amount: Money

  package init(_ account: BudgetAccount, _ amount: Money) {
    (self.account, self.amount) = (account, amount)
  }
}

/// The budget of one old municipality, or of a company that the new one takes over.
package struct UnitBudget: Sendable {
  package let unit: String
  package let lines: [BudgetLine]
  /// What the source itself says that its lines come to; nil where it says nothing.
  package let stated: Money?

  package init(unit: String, lines: [BudgetLine], stated: Money? = nil) {
    (self.unit, self.lines, self.stated) = (unit, lines, stated)
  }

  package var total: Money { lines.lazy.map(\.amount).sum }

  /// By account, each once.
  package var amounts: [BudgetAccount: Money] {
    lines.reduce(into: [:]) { $0[$1.account, default: .zero] += $1.amount }
  }
}
