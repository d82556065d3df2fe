package import Basics
import Duties
package import Plans
package import Spaces

/// Another day, another last day or another length for one milestone or activity.
package struct PlanChange: Hashable, Sendable {
  package let id: Identifier<Thing>
  /// When it is planned; of an activity, when it may begin.
  package var day: Day?
  package var latest: Day?
  /// Of an activity alone.
  package var duration: Int?

  package init(_ id: Identifier<Thing>, day: Day?, latest: Day?, duration: Int? = nil) {
    (self.id, self.day, self.latest, self.duration) = (id, day, latest, duration)
  }
}

extension ProgrammeParts {
  /// What a milestone or an activity says now; nil for anything else, and for what is over.
  package func change(as id: Identifier<Thing>) -> PlanChange? {
    if let milestone = milestones.first(where: { $0.id == id }), milestone.content.reached == nil {
      return PlanChange(id, day: milestone.content.day, latest: milestone.content.latest)
    }
    guard let activity = activities.first(where: { $0.id == id }), activity.content.done == nil else {
      return nil
    }
    return PlanChange(
      id, day: activity.content.notBefore, latest: activity.content.latest,
      duration: activity.content.duration)
  }

  /// The programme as it would be.
  package func making(_ change: PlanChange) -> ProgrammeParts {
    var parts = self
    parts.milestones = milestones.map { part in
      guard part.id == change.id else { return part }
      var content = part.content
      (content.day, content.latest) = (change.day, change.latest)
      return Part(part.id, part.title, content)
    }
    parts.activities = activities.map { part in
      guard part.id == change.id else { return part }
      var content = part.content
      (content.notBefore, content.latest) = (change.day, change.latest)
      content.duration = change.duration ?? content.duration
      return Part(part.id, part.title, content)
    }
    return parts
  }
}

extension ProgrammeSchedule {
  /// What a change moves, and the schedule after it. `parts` are those of this schedule.
  ///
  /// - Throws: what a plan throws of what does not fit it.
  package func after(
    _ change: PlanChange, of parts: ProgrammeParts
  ) throws(Diagnostics) -> (schedule: ProgrammeSchedule, moves: [Move]) {
    let points = parts.making(change).points
    guard let point = points.first(where: { $0.id == change.id }) else { return (self, []) }
    let replanned = try schedule.after([.change(point.activity(parts.country.rawValue))])
    return (ProgrammeSchedule(replanned.schedule, Self.dated(points)), replanned.moves)
  }
}
