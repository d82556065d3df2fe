import Basics

/// An order of activities in which each comes after all that it waits for.
struct PlanOrder: Sendable {
  /// Places of activities.
  let places: [Int]

  /// - Throws: `plan-ring` where some wait for each other, with their names in a circle.
  init(_ plan: Plan) throws(Diagnostics) {
    var waiting = [Int](repeating: 0, count: plan.activities.count)
    var followers = [[Int]](repeating: [], count: plan.activities.count)
    var leaders = followers
    for link in plan.links {
      guard let from = plan.places[link.from], let to = plan.places[link.to] else { continue }
      waiting[to] += 1
      followers[from].append(to)
      leaders[to].append(from)
    }
    var order = waiting.indices.filter { waiting[$0] == 0 }
    order.reserveCapacity(waiting.count)
    var next = 0
    while next < order.count {
      for follower in followers[order[next]] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { order.append(follower) }
      }
      next += 1
    }
    guard order.count == waiting.count else {
      let names = Self.ring(leaders, among: waiting.map { $0 > 0 }).map { plan.activities[$0].name }
      throw Diagnostics([
        Diagnostic(
          "plan-ring", .badInput, at: .init(field: "links"), ["ring": names.joined(separator: " → ")])
      ])
    }
    places = order
  }

  /// Each of those that are left waits for another of them, so that whoever walks from one to the next comes round.
  private static func ring(_ leaders: [[Int]], among left: [Bool]) -> [Int] {
    guard var place = left.firstIndex(of: true) else { return [] }
    var (walk, steps): ([Int], [Int: Int]) = ([], [:])
    while steps[place] == nil {
      steps[place] = walk.count
      walk.append(place)
      guard let leader = leaders[place].first(where: { left[$0] }) else { return [] }
      place = leader
    }
    // The walk went against the links; people read along them.
    let ring = Array(walk[(steps[place] ?? 0)...].reversed())
    return ring + ring.prefix(1)
  }
}
