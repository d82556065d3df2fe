package import Basics
package import Plans
package import Spaces

/// A milestone or an activity as it stands today.
package struct PlanLine: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// It can only be over after a day that must not be passed.
    case tooLate = "too-late"
    /// It was planned for a day that has gone.
    case late
    /// Whatever puts it off, puts off the end of the plan or a day that must not be passed.
    case critical
    case open
    case done
    /// Nothing gives it a day.
    case undated
  }

  package let id: Identifier<Thing>
  package let kind: ThingKind
  package let title: String
  package let project: Identifier<Thing>?
  package let owner: String
  /// As it was planned, without what today holds up.
  package let planned: ActivityDays?
  /// As it can be at the earliest; of what is over, the day it was.
  package let expected: ActivityDays?
  /// The day that must not be passed.
  package let latest: Day?
  /// When it was reached or done.
  package let over: Day?
  /// What demands it.
  package let basis: String
  package let state: State

  package var isMilestone: Bool { kind == .milestone }
  /// The first and the last day that it is drawn on.
  package var start: Day? { over.map { isMilestone ? $0 : min($0, planned?.start ?? $0) } ?? expected?.start }
  package var last: Day? { over ?? expected?.last }
  /// By how many days it may be put off; nil for what is over, or has no day.
  package var slack: Int? { over == nil ? expected?.slack : nil }
}

extension PlanLine {
  init(_ part: Part<Milestone>, _ planned: ProgrammeSchedule, _ expected: ProgrammeSchedule, today: Day) {
    let content = part.content
    self.init(
      part.id, .milestone, part.title, project: content.project, owner: "", latest: content.latest,
      over: content.reached, basis: content.basis, planned, expected, today: today)
  }

  init(
    _ part: Part<PlannedActivity>, _ planned: ProgrammeSchedule, _ expected: ProgrammeSchedule, today: Day
  ) {
    let content = part.content
    self.init(
      part.id, .activity, part.title, project: content.project, owner: content.owner,
      latest: content.latest, over: content.done, basis: "", planned, expected, today: today)
  }

  private init(
    _ id: Identifier<Thing>, _ kind: ThingKind, _ title: String, project: Identifier<Thing>?, owner: String,
    latest: Day?, over: Day?, basis: String, _ planned: ProgrammeSchedule, _ expected: ProgrammeSchedule,
    today: Day
  ) {
    (self.id, self.kind, self.title, self.project, self.owner) = (id, kind, title, project, owner)
    (self.latest, self.over, self.basis) = (latest, over, basis)
    (self.planned, self.expected) = (planned.days(of: id), expected.days(of: id))
    state = Self.state(self.planned, self.expected, isOver: over != nil, today: today)
  }

  private static func state(
    _ planned: ActivityDays?, _ expected: ActivityDays?, isOver: Bool, today: Day
  ) -> State {
    if isOver { return .done }
    guard let planned, let expected else { return .undated }
    if expected.isTooLate { return .tooLate }
    if planned.last < today { return .late }
    return expected.isCritical ? .critical : .open
  }
}
