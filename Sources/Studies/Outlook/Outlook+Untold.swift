/// Something that an outlook does not tell of a unit under an alternative.
package struct Untold: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It is told as a change, and the alternative changes nothing about it.
    case unchanged
    /// Nobody has reckoned it, or what it rests on is not known; the gaps of the alternative say what.
    case notReckoned = "not-reckoned"
  }

  package let outcome: Outcome
  package let reason: Reason
}

extension Outlook {
  /// Outcomes without a figure for a unit under an alternative, each with its reason; none is zero.
  package func untold(of cell: Prospect) -> [Untold] {
    Outcome.all.compactMap { outcome in
      if cell.unchanged.contains(outcome.id) { return Untold(outcome: outcome, reason: .unchanged) }
      return cell.series[outcome.id] == nil ? Untold(outcome: outcome, reason: .notReckoned) : nil
    }
  }

  /// Why the net of an alternative is not known; empty where it is.
  package func reasonsWithoutNet(of alternative: String) -> [Gap.Reason] {
    guard net(of: alternative) == nil else { return [] }
    let missing = gaps.filter { gap in
      gap.parts.contains { AccountPart.efficiency.contains($0) }
        && (gap.alternative == alternative || gap.alternative == "stand-alone")
    }
    return Gap.Reason.allCases.filter { reason in missing.contains { $0.reason == reason } }
  }
}
