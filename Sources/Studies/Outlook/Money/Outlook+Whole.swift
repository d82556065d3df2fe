import Figures

extension Outlook {
  /// Whether the present value of an alternative has its largest parts: for a merger what the state pays and what the
  /// income system takes, for everything else what its tasks cost. Without them the sum of the rest says little, and
  /// may say the opposite.
  package func isWhole(_ alternative: String) -> Bool {
    let cells = cells(of: alternative)
    let left = Set(gaps.filter { $0.alternative == alternative }.flatMap(\.parts))
    return cells.allSatisfy { cell in
      let largest: [AccountPart] =
        (cell.column.isMerged ? [.grants, .incomeLoss] : [])
        + (cell.account[.cooperation] == nil || left.contains(.cooperation) ? [.cooperation] : [])
      return largest.allSatisfy { cell.account[$0] != nil && !left.contains($0) }
    }
  }
}
