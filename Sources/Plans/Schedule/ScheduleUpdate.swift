import Basics

/// The working out of a schedule from an earlier one.
struct ScheduleUpdate {
  private(set) var network: PlanNetwork
  private(set) var early: [Span]
  private(set) var drivers: [Driver]
  private(set) var late: [Span]
  private(set) var end: Int
  private(set) var workedOut = 0
  /// Places of activities that stood in the plan before and now lie on other days.
  private(set) var moved: [Int] = []

  /// For each activity, where it stood before; nil for new ones.
  private let earlier: [Int?]
  private var staleEarly: [Bool]
  private var staleLate: [Bool]

  init(_ before: Schedule, _ plan: Plan, _ edits: [PlanEdit]) throws(Diagnostics) {
    let isReshaped = edits.contains(where: \.changesShape)
    if isReshaped {
      network = try PlanNetwork(plan)
      earlier = plan.activities.map { before.plan.places[$0.id] }
    } else {
      network = before.network
      earlier = plan.activities.indices.map { $0 }
    }
    early = earlier.map { $0.map { before.early[$0] } ?? Span(start: 0, finish: 0) }
    late = earlier.map { $0.map { before.late[$0] } ?? Span(start: 0, finish: 0) }
    end = before.end
    drivers = []
    staleEarly = earlier.map { $0 == nil }
    staleLate = staleEarly
    drivers = isReshaped ? drivers(before) : before.drivers
    for edit in edits { mark(edit, before, plan) }
  }

  mutating func run() {
    for place in network.order where staleEarly[place] {
      let was = early[place]
      (early[place], drivers[place]) = network.earliest(place, early)
      workedOut += 1
      guard early[place] != was || earlier[place] == nil else { continue }
      if earlier[place] != nil { moved.append(place) }
      for edge in network.outgoing[place] { staleEarly[network.edges[edge].to] = true }
    }
    moved.sort()
    let newEnd = early.reduce(network.start) { max($0, $1.finish) }
    if newEnd != end { staleLate = staleLate.map { _ in true } }
    end = newEnd
    for place in network.order.reversed() where staleLate[place] {
      let was = late[place]
      late[place] = network.latest(place, late, end: end)
      workedOut += 1
      guard late[place] != was || earlier[place] == nil else { continue }
      for edge in network.incoming[place] { staleLate[network.edges[edge].from] = true }
    }
  }

  /// What each activity was held by, told in edges of the new plan; one whose edge is gone is worked out anew.
  private mutating func drivers(_ before: Schedule) -> [Driver] {
    earlier.enumerated().map { place, was in
      guard let was, case .edge(let number) = before.drivers[was] else { return .own }
      let edge = before.network.edges[number]
      let same = network.incoming[place].first { earlier(network.edges[$0]) == edge }
      if same == nil { staleEarly[place] = true }
      return same.map(Driver.edge) ?? .own
    }
  }

  /// An edge of the new plan as it stood in the old one; nil where an end of it is new.
  private func earlier(_ edge: PlanNetwork.Edge) -> PlanNetwork.Edge? {
    guard let from = earlier[edge.from], let to = earlier[edge.to] else { return nil }
    return PlanNetwork.Edge(from: from, to: to, kind: edge.kind, lag: edge.lag, counting: edge.counting)
  }

  private mutating func mark(_ edit: PlanEdit, _ before: Schedule, _ plan: Plan) {
    switch edit {
    case .change(let activity):
      guard let place = plan.places[activity.id] else { return }
      network.change(place, to: activity, of: plan)
      staleEarly[place] = true
      staleLate[place] = true
      // Days of a lag before it are those of its calendar.
      for edge in network.incoming[place] { staleLate[network.edges[edge].from] = true }
    case .add(let activity):
      plan.places[activity.id].map { mark($0) }
    case .link(let link), .unlink(let link):
      mark(link, plan)
    case .remove(let id):
      for link in before.plan.links where link.from == id || link.to == id { mark(link, plan) }
    }
  }

  private mutating func mark(_ link: Link, _ plan: Plan) {
    if let to = plan.places[link.to] { staleEarly[to] = true }
    if let from = plan.places[link.from] { staleLate[from] = true }
  }

  private mutating func mark(_ place: Int) {
    staleEarly[place] = true
    staleLate[place] = true
  }
}
