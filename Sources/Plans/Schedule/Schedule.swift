package import Basics

/// The earliest and the latest days of every activity of a plan, worked out forwards and backwards along its links.
///
/// The end of the plan is the day on which the last activity can be finished at the earliest. Days that must not be passed
/// are kept in the latest days alone: an activity that can only be finished later has negative slack.
package struct Schedule: Sendable {
  package let plan: Plan
  let network: PlanNetwork
  /// By place of the activity.
  let early: [Span]
  let drivers: [Driver]
  let late: [Span]
  let end: Int

  /// - Throws: `plan-beyond-window` where an activity would come to lie outside the days of the calendars.
  package init(_ plan: Plan) throws(Diagnostics) {
    let network = try PlanNetwork(plan)
    var early = [Span](repeating: Span(start: 0, finish: 0), count: plan.activities.count)
    var (drivers, late) = ([Driver](repeating: .own, count: early.count), early)
    for place in network.order { (early[place], drivers[place]) = network.earliest(place, early) }
    let end = early.reduce(network.start) { max($0, $1.finish) }
    for place in network.order.reversed() { late[place] = network.latest(place, late, end: end) }
    try self.init(plan, network, early, drivers, late, end)
  }

  init(
    _ plan: Plan, _ network: PlanNetwork, _ early: [Span], _ drivers: [Driver], _ late: [Span], _ end: Int
  ) throws(Diagnostics) {
    (self.plan, self.network, self.early, self.drivers) = (plan, network, early, drivers)
    (self.late, self.end) = (late, end)
    let window = plan.calendars
    let outside = early.indices.filter {
      !window.contains(early[$0].finish) || !window.contains(late[$0].start)
        || !window.contains(late[$0].finish) || !window.contains(early[$0].start)
    }
    guard outside.isEmpty else {
      throw Diagnostics(
        outside.map {
          Diagnostic("plan-beyond-window", .badInput, ["name": plan.activities[$0].name])
        })
    }
  }
}
