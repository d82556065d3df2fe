import Figures
import Law
import Rulebook

extension Outlook {
  /// Whether the present value of an alternative has its largest parts: for a merger what the state pays and what the
  /// income system takes, for everything else what its tasks cost. Without them the sum of the rest says little, and
  /// may say the opposite.
  package func isWhole(_ alternative: String) -> Bool {
    let cells = cells(of: alternative)
    let left = Set(gaps.filter { $0.alternative == alternative }.flatMap(\.parts))
    return cells.allSatisfy { $0.isPaidFor && $0.account[.cooperation] != nil }
      && !left.contains(.cooperation)
  }
}

extension Outlook.Prospect {
  /// Whether the largest of the money of a merger is known: each grant of weight, and what the income system takes. A unit
  /// that is no merger has none.
  var isPaidFor: Bool {
    guard column.isMerged else { return true }
    let paid = grants?.rows.filter { GrantRules.largest.contains($0.rule) } ?? []
    return account[.incomeLoss] != nil && !paid.isEmpty && paid.allSatisfy { $0.amount.money != nil }
  }
}
