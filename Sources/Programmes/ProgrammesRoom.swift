package import Spaces

extension Room {
  /// Mergers, splits and other large changes as programmes: what they are made of, until what they were for is reached.
  package static let programmes = Room(
    "programmes", migrations: [.programmes],
    kinds: [
      ContentKind(Programme.self), ContentKind(Project.self), ContentKind(Milestone.self),
      ContentKind(PlannedActivity.self), ContentKind(Gate.self), ContentKind(Risk.self),
      ContentKind(Benefit.self), ContentKind(Assumption.self), ContentKind(Involvement.self),
      ContentKind(StatusReport.self), ContentKind(Readiness.self), ContentKind(Lesson.self),
      ContentKind(TestCase.self), ContentKind(TestResult.self), ContentKind(ChangeFreeze.self),
      ContentKind(OnCall.self), ContentKind(StaffNews.self), ContentKind(StaffQuestion.self),
    ])
}
