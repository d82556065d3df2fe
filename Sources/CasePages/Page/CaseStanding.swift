package import Basics
package import Cases
package import Spaces

/// How far a case has come: what each council has decided, and whether it is the same.
package struct CaseStanding: Sendable {
  package enum State: Hashable, Sendable {
    /// Nobody has decided.
    case undecided
    /// These have not decided yet; those that did decided alike.
    case waits([UnitCode])
    /// The points by their numbers, in which those who decided differ.
    case differs([String])
    /// A council said no, or put it off.
    case refused([UnitCode])
    case decidedByAll
  }

  /// What a council decided.
  package struct Decided: Sendable {
    package let unit: UnitCode
    package let id: Identifier<Thing>
    package let day: Day?
    package let wording: String
  }

  package let state: State
  package let decided: [Decided]
  /// Nil where fewer than two have decided, or a wording cannot be read.
  package let comparison: DecisionComparison?
  /// Councils that must treat it again, because another adopted a change since.
  package let mustTreatAgain: [UnitCode]

  package init(_ file: CaseFolder) {
    let units = file.content.units
    let councils = file.treatments.filter { $0.content.level == .council }
    let decisions: [Decided] = units.compactMap { unit in
      guard
        let treatment = councils.first(where: { $0.content.unit == unit && $0.content.outcome == .decided }),
        let decision = file.decisions.last(where: { $0.content.treatment == treatment.id })
      else { return nil }
      return Decided(
        unit: unit, id: decision.id, day: decision.content.decided, wording: decision.content.wording)
    }
    decided = decisions
    let texts = decisions.compactMap { try? DecisionText($0.wording, name: $0.unit.text) }
    comparison = decisions.count > 1 && texts.count == decisions.count ? DecisionComparison(texts) : nil
    let refused = councils.filter { $0.content.outcome == .rejected || $0.content.outcome == .postponed }
      .compactMap(\.content.unit)
    let open = units.filter { unit in !decisions.contains { $0.unit == unit } }
    if !refused.isEmpty {
      state = .refused(refused)
    } else if let comparison, !comparison.isIdentical {
      state = .differs(comparison.points.filter { $0.state != .identical }.map(\.number))
    } else if decisions.isEmpty {
      state = .undecided
    } else {
      state = open.isEmpty && comparison != nil ? .decidedByAll : .waits(open)
    }
    let changed = Set(file.amendments.filter { $0.content.outcome == .adopted }.compactMap(\.content.unit))
    let isAlike = comparison?.isIdentical == true && open.isEmpty
    mustTreatAgain = changed.isEmpty || isAlike ? [] : units.filter { !changed.contains($0) }
  }
}
