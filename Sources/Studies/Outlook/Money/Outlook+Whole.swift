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

extension Outlook {
  /// Whether all that a merger lacks of its largest parts is what the state pays once: what the income system takes, and
  /// what is paid for it year by year, are known.
  package func lacksOnlyOneOffGrant(_ alternative: String) -> Bool {
    let merged = cells(of: alternative).filter(\.column.isMerged)
    return !merged.isEmpty
      && merged.allSatisfy { cell in
        let rows = cell.grants?.rows.filter { $0.rule == GrantRules.compensation } ?? []
        return cell.account[.incomeLoss] != nil && !rows.isEmpty && rows.allSatisfy { $0.amount.money != nil }
      }
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
