package import Spaces

extension Room {
  /// Mergers, splits and other large changes as programmes: what they are made of, until what they were for is reached.
  package static let programmes = Room(
    "programmes",
    kinds: [
      ContentKind(Programme.self), ContentKind(Project.self), ContentKind(Milestone.self),
      ContentKind(PlannedActivity.self), ContentKind(Gate.self), ContentKind(Risk.self),
      ContentKind(Benefit.self), ContentKind(Assumption.self), ContentKind(Involvement.self),
      ContentKind(StatusReport.self), ContentKind(Readiness.self), ContentKind(Lesson.self),
    ])
}
