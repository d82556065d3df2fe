package import Basics

/// A schedule after edits, and what they moved.
package struct Replanned: Sendable {
  package let schedule: Schedule
  /// In the order of the plan's activities; those that came or went are not among them.
  package let moves: [Move]
  /// How many earliest and latest spans were worked out for it.
  package let workedOut: Int
}

extension Schedule {
  /// The schedule after edits: only what they touch is worked out anew, and what waits for something that moved.
  ///
  /// - Throws: `plan-activity-unknown` and `plan-link-unknown` for an edit of what is not there, and what a new plan throws.
  package func after(_ edits: [PlanEdit]) throws(Diagnostics) -> Replanned {
    let plan = try self.plan.after(edits)
    let faults = plan.faults(after: edits)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    var update = try ScheduleUpdate(self, plan, edits)
    update.run()
    let schedule = try Schedule(
      plan, update.network, update.early, update.drivers, update.late, update.end)
    let moves = Moves(before: self, after: schedule)
    return Replanned(
      schedule: schedule, moves: update.moved.compactMap { moves.move(at: $0) }, workedOut: update.workedOut)
  }
}
