import Basics

/// A plan as numbers: places instead of names, days of its window instead of dates.
struct PlanNetwork: Sendable {
  struct Node: Hashable, Sendable {
    let work: Int
    /// What its own days are.
    let days: Int
    /// What days of a lag before it are, where they are days that are worked on.
    let calendar: Int
    let notBefore: Int
    let latest: Int?
  }

  struct Edge: Hashable, Sendable {
    let from: Int
    let to: Int
    let kind: Link.Kind
    let lag: Int
    let counting: Activity.Counting
  }

  let calendars: PlanCalendars
  let start: Int
  private(set) var nodes: [Node]
  let edges: [Edge]
  /// Edges that lead to each node, and from each.
  let incoming: [[Int]]
  let outgoing: [[Int]]
  let order: [Int]

  /// - Throws: `plan-ring`.
  init(_ plan: Plan) throws(Diagnostics) {
    calendars = plan.calendars
    start = plan.calendars.number(plan.start)
    nodes = plan.activities.map { Self.node($0, plan) }
    edges = plan.links.map { link in
      Edge(
        from: plan.places[link.from] ?? 0, to: plan.places[link.to] ?? 0, kind: link.kind, lag: link.lag,
        counting: link.counting)
    }
    var (incoming, outgoing) = (
      [[Int]](repeating: [], count: plan.activities.count),
      [[Int]](repeating: [], count: plan.activities.count)
    )
    for (number, edge) in edges.enumerated() {
      incoming[edge.to].append(number)
      outgoing[edge.from].append(number)
    }
    (self.incoming, self.outgoing) = (incoming, outgoing)
    order = try PlanOrder(plan).places
  }

  /// Takes an activity for the one at its place.
  mutating func change(_ place: Int, to activity: Activity, of plan: Plan) {
    nodes[place] = Self.node(activity, plan)
  }

  private static func node(_ activity: Activity, _ plan: Plan) -> Node {
    let calendars = plan.calendars
    let calendar = calendars.place(of: activity.calendar) ?? 0
    return Node(
      work: activity.duration, days: activity.counting == .every ? 0 : calendar, calendar: calendar,
      notBefore: calendars.number(activity.notBefore ?? plan.start),
      latest: activity.latest.map(calendars.number))
  }
}
