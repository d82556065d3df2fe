package import Basics

/// Activities, what waits for what, and the days that are worked on.
package struct Plan: Sendable {
  /// More days than this lie in no plan; what is longer is a slip.
  package static let longestDuration = 10_000

  /// Nothing begins before it.
  package let start: Day
  package let activities: [Activity]
  package let links: [Link]
  package let calendars: PlanCalendars
  /// The place of each activity, by id.
  let places: [String: Int]

  /// - Throws: all that is wrong at once: `plan-id-twice`, `plan-duration-impossible`, `plan-lag-impossible`,
  ///   `plan-calendar-unknown`, `plan-activity-unknown`, `plan-start-impossible`, `plan-ring`.
  package init(
    start: Day, activities: [Activity], links: [Link], calendars: PlanCalendars
  ) throws(Diagnostics) {
    self.init(unchecked: start, activities, links, calendars)
    let faults = self.faults
    guard faults.isEmpty else { throw Diagnostics(faults) }
    _ = try PlanOrder(self)
  }

  init(unchecked start: Day, _ activities: [Activity], _ links: [Link], _ calendars: PlanCalendars) {
    (self.start, self.activities, self.links, self.calendars) = (start, activities, links, calendars)
    places = Dictionary(zip(activities.map(\.id), activities.indices)) { first, _ in first }
  }

  /// The same with other activities of the same ids at the same places.
  init(_ plan: Plan, with activities: [Activity]) {
    (start, links, calendars, places) = (plan.start, plan.links, plan.calendars, plan.places)
    self.activities = activities
  }

  package subscript(_ id: String) -> Activity? { places[id].map { activities[$0] } }
}
