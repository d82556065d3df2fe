package import Basics
package import Law

/// A programme as its template and the law have it, for one day of effect.
package struct ProgrammePlan: Sendable {
  package let template: ProgrammeTemplate
  package let effective: Day
  /// The day of the national decision: as given, or as the template plans it.
  package let decided: Day?
  /// Whether the day of the decision is only planned.
  package let isDecisionPlanned: Bool
  package let projects: [PlannedProject]
  /// By day; those without one last, in the order of the procedure.
  package let milestones: [PlannedMilestone]
  package let gates: [PlannedGate]
  /// The milestones as activities; those without a day stand at the beginning.
  package let schedule: Schedule
  private let points: MilestonePoints

  /// - Parameters:
  ///   - decided: the day of the national decision, where it has been made.
  ///   - language: what the activities of the schedule are called in.
  /// - Throws: `timeline-decided-too-late`; `plan-ring` where milestones of the template wait for each other, and what else a
  ///   plan throws.
  package init(
    _ template: ProgrammeTemplate, _ procedure: Procedure, effective: Day, decided: Day?, language: String
  ) throws(Diagnostics) {
    let points = try MilestonePoints(
      template, procedure, effective: effective, decided: decided, language: language)
    self.init(
      template, points, try Schedule(points.plan), effective, isDecisionPlanned: decided == nil)
  }

  private init(
    _ template: ProgrammeTemplate, _ points: MilestonePoints, _ schedule: Schedule, _ effective: Day,
    isDecisionPlanned: Bool
  ) {
    let milestones = points.points.map { $0.planned(schedule) }
    let days = Dictionary(milestones.map { ($0.id, $0.day) }) { first, _ in first }
    (self.template, self.points, self.schedule, self.effective) = (template, points, schedule, effective)
    (decided, self.isDecisionPlanned) = (points.decided, isDecisionPlanned && points.decided != nil)
    self.milestones = Self.ordered(milestones)
    projects = template.projects.map { project in
      PlannedProject(project: project, start: days[project.from] ?? nil, by: days[project.by] ?? nil)
    }
    gates = template.gates.map { PlannedGate(gate: $0, day: days[$0.at] ?? nil) }
  }

  /// What comes after a day that it must not pass, in order.
  package var tooLate: [PlannedMilestone] { milestones.filter(\.isTooLate) }

  /// The programme with a milestone not before another day, and every move that follows from it with its reasons.
  ///
  /// - Throws: `plan-activity-unknown`, `plan-beyond-window`.
  package func putting(_ id: String, on day: Day) throws(Diagnostics) -> (plan: ProgrammePlan, moves: [Move])
  {
    guard let activity = schedule.plan[id] else {
      throw Diagnostics([Diagnostic("plan-activity-unknown", .badInput, ["id": id])])
    }
    let replanned = try schedule.after([.change(activity.beginning(notBefore: day))])
    let plan = ProgrammePlan(
      template, points.dating(id), replanned.schedule, effective, isDecisionPlanned: isDecisionPlanned)
    return (plan, replanned.moves)
  }

  private static func ordered(_ milestones: [PlannedMilestone]) -> [PlannedMilestone] {
    let dated = milestones.enumerated().compactMap { place, milestone in
      milestone.day.map { ($0, place, milestone) }
    }
    return dated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2) + milestones.filter { $0.day == nil }
  }
}
