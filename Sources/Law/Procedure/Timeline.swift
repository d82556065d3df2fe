package import Basics

/// The steps of a procedure with their days, for one day of effect.
package struct Timeline: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let step: Step
    /// The first and the last day; nil where the law sets none, or where it counts from a day that is not
    /// known yet.
    package let from: Day?
    package let by: Day?

    /// The day under which the step is put in order and in a calendar.
    package var day: Day? { by ?? from }
  }

  package let procedure: Procedure
  package let effective: Day
  package let decided: Day?
  /// Whether ordinary elections are held in the year before the effect.
  package let followsElection: Bool
  /// By day; a step without a day keeps its place after the step that it follows in the procedure.
  package let entries: [Entry]

  /// - Parameters:
  ///   - effective: when the change takes effect.
  ///   - decided: the day of the national decision, where it has been made or is planned.
  /// - Throws: `timeline-decided-too-late` where the decision does not come before the effect.
  package init(_ procedure: Procedure, effective: Day, decided: Day?) throws(Diagnostic) {
    if let decided, decided >= effective {
      throw Diagnostic(
        "timeline-decided-too-late", .badInput, at: .init(field: "decided"),
        ["decided": decided.iso, "effective": effective.iso])
    }
    self.procedure = procedure
    self.effective = effective
    self.decided = decided
    let followsElection = procedure.elections.contains(effective.year - 1)
    self.followsElection = followsElection
    let steps = procedure.steps.filter { step in
      switch step.condition {
      case .always: true
      case .electionYear: followsElection
      case .otherYear: !followsElection
      }
    }
    let reckoning = Reckoning(steps: steps, effective: effective, decided: decided)
    entries = Timeline.ordered(
      steps.map { Entry(step: $0, from: reckoning.day($0.from), by: reckoning.day($0.by)) })
  }

  /// A stable order: each entry without a day takes that of the nearest one with a day before it.
  private static func ordered(_ entries: [Entry]) -> [Entry] {
    var last = Day.newYear(1)
    let keys = entries.map { entry in
      last = entry.day ?? last
      return last
    }
    return zip(keys, entries).enumerated().sorted { a, b in
      (a.element.0, a.offset) < (b.element.0, b.offset)
    }.map(\.element.1)
  }
}
