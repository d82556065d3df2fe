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
  /// What one council adopted and another has not voted on, as far as they have not all decided alike.
  package let unanswered: [Unanswered]
  /// Councils that must treat it again, because another adopted a change since.
  package let mustTreatAgain: [UnitCode]

  package struct Unanswered: Sendable {
    package let amendment: CaseFolder.Entry<MovedAmendment>
    package let unit: UnitCode
  }

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
    let isAlike = comparison?.isIdentical == true && open.isEmpty
    let unanswered = isAlike ? [] : Self.unanswered(file)
    self.unanswered = unanswered
    mustTreatAgain = units.filter { unit in unanswered.contains { $0.unit == unit } }
  }

  private static func unanswered(_ file: CaseFolder) -> [Unanswered] {
    file.amendments.filter { $0.content.outcome == .adopted }.flatMap { adopted in
      file.content.units.filter { unit in
        unit != adopted.content.unit
          && !file.amendments.contains {
            $0.content.unit == unit && $0.content.isVoted(like: adopted.content)
          }
      }.map { Unanswered(amendment: adopted, unit: $0) }
    }
  }
}
