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

    /// Whether it will fall on one day of its span that nobody has fixed yet, or that is not known here.
    package var awaitsDay: Bool {
      guard step.isElection, let from, let by else { return false }
      return from < by
    }
  }

  package let procedure: Procedure
  package let effective: Day
  package let decided: Day?
  /// What becomes of the parts; nil for other changes than splits.
  package let parts: Procedure.Parts?
  /// Whether ordinary elections are held in the year before the effect.
  package let followsElection: Bool
  /// By day; steps without one come after them, in the order of the procedure.
  package let entries: [Entry]

  /// - Parameters:
  ///   - effective: when the change takes effect.
  ///   - decided: the day of the national decision, where it has been made or is planned.
  ///   - parts: what becomes of the parts of a split; without meaning for other changes.
  /// - Throws: `timeline-decided-too-late` where the decision does not come before the effect.
  package init(
    _ procedure: Procedure, effective: Day, decided: Day?, parts: Procedure.Parts = .newUnits
  ) throws(Diagnostic) {
    if let decided, decided >= effective {
      throw Diagnostic(
        "timeline-decided-too-late", .badInput, at: .init(field: "decided"),
        ["decided": decided.iso, "effective": effective.iso])
    }
    self.procedure = procedure
    self.effective = effective
    self.decided = decided
    self.parts = procedure.kind == .split ? parts : nil
    let followsElection = procedure.elections.contains(effective.year - 1)
    self.followsElection = followsElection
    let holding: Set<Step.Condition> = [
      followsElection ? .electionYear : .otherYear, parts == .joined ? .joinedParts : .newUnits,
    ]
    let steps = procedure.steps.filter { $0.conditions.isSubset(of: holding) }
    let reckoning = Reckoning(steps: steps, effective: effective, decided: decided)
    let election = procedure.elections.day(in: effective.year - 1)
    entries = Timeline.ordered(
      steps.map { step in
        let day = step.isElection ? election : nil
        return Entry(step: step, from: day ?? reckoning.day(step.from), by: day ?? reckoning.day(step.by))
      })
  }

  /// A stable order: among the days of others a step without one would read as if it had theirs.
  private static func ordered(_ entries: [Entry]) -> [Entry] {
    let dated = entries.enumerated().compactMap { place, entry in entry.day.map { ($0, place, entry) } }
    return dated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2) + entries.filter { $0.day == nil }
  }
}
