package import Basics
package import Law
package import Rulebook

/// A milestone of a programme with its days.
package struct PlannedMilestone: Hashable, Sendable {
  package let id: String
  package let title: LocalText
  /// What the law says of it; nil for what practice adds.
  package let statement: Statement?
  /// The earliest day it can be on, given when it is usually taken, what the law says and what it waits for; nil where
  /// nothing sets a day.
  package let day: Day?
  /// The day that must not be passed; nil where there is none.
  package let latest: Day?
  /// Ids of the milestones that it waits for.
  package let dependsOn: [String]
  /// By how many days it may be put off; nil without a day.
  package let slack: Int?
  /// Where its usual time is from; empty where only the law sets it.
  package let source: String
  /// Whether what is said of it has been read: the law for a step, the source for others.
  package let verified: Bool

  /// Whether the day of effect, or another day that must not be passed, moves when it does.
  package var isCritical: Bool { slack.map { $0 <= 0 } ?? false }
  package var isTooLate: Bool { slack.map { $0 < 0 } ?? false }
}

/// A sub-project with the days of its milestones.
package struct PlannedProject: Hashable, Sendable {
  package let project: TemplateProject
  package let start: Day?
  package let by: Day?
}

/// A decision point with the day of its milestone.
package struct PlannedGate: Hashable, Sendable {
  package let gate: TemplateGate
  package let day: Day?
}
