import Basics
import Duties
import Kernels
import Plans

/// Times the working out of made-up plans, and of an edit: `PlansBenchmark`.
///
/// The plans are the same each time (seed 1): activities of 0 to 20 days under the calendars of Norway and Sweden, each link from
/// an earlier one to one of the 60 after it, of all four kinds, one in three with a lag of −5 to 10 days. An edit gives one
/// activity another duration. Prints milliseconds, the middle of many rounds and the slowest.
@main
struct PlansBenchmark {
  static func main() throws {
    let calendars = PlanCalendars([WorkCalendar(.no), WorkCalendar(.se)], around: .newYear(2027))
    print(
      "made once: calendars \(text(times(5) { _ = PlanCalendars(calendars.calendars, around: .newYear(2027)) }))"
    )
    for (count, links) in [(2_000, 3_000), (5_000, 7_500)] {
      try measure(try plan(count, links, calendars))
    }
  }

  private static func measure(_ plan: Plan) throws {
    let whole = try times(41) { _ = try Schedule(plan) }
    print("\(plan.activities.count) activities, \(plan.links.count) links: whole \(text(whole))")
    let schedule = try Schedule(plan)
    var random = SplitMix(seed: 2)
    var (moved, workedOut) = (0, 0)
    let edits = try times(201) {
      let old = plan.activities[Int.random(in: 0..<plan.activities.count, using: &random)]
      let edited = Activity(
        id: old.id, name: old.name, duration: Int.random(in: 0...30, using: &random), counting: old.counting,
        calendar: old.calendar)
      let replanned = try schedule.after([.change(edited)])
      moved += replanned.moves.count
      workedOut += replanned.workedOut
    }
    print("  an edit \(text(edits)); moved \(moved / 201), worked out \(workedOut / 201) on average")
    let first = plan.activities[0]
    let all = try times(41) {
      _ = try schedule.after([.change(first.beginning(notBefore: .newYear(2028)))])
    }
    print("  an edit of the first activity, by a year \(text(all))")
  }

  private static func plan(_ count: Int, _ links: Int, _ calendars: PlanCalendars) throws -> Plan {
    var random = SplitMix(seed: 1)
    let activities = (0..<count).map { number in
      Activity(
        id: "a\(number)", name: "Activity \(number)", duration: Int.random(in: 0...20, using: &random),
        counting: Int.random(in: 0..<4, using: &random) == 0 ? .every : .worked,
        calendar: Bool.random(using: &random) ? "no" : "se")
    }
    let links = (0..<links).map { number in
      // The first of them make one chain of every 40th activity, so that something of a plan hangs together.
      let from = number < count / 40 - 1 ? number * 40 : Int.random(in: 0..<count - 1, using: &random)
      let to =
        number < count / 40 - 1 ? from + 40 : min(count - 1, from + Int.random(in: 1...60, using: &random))
      return Link(
        from: "a\(from)", to: "a\(to)",
        kind: Link.Kind.allCases.randomElement(using: &random) ?? .finishStart,
        lag: Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: -5...10, using: &random) : 0,
        counting: Bool.random(using: &random) ? .every : .worked)
    }
    return try Plan(start: .newYear(2027), activities: activities, links: links, calendars: calendars)
  }

  private static func times(_ rounds: Int, _ work: () throws -> Void) rethrows -> [Double] {
    let clock = ContinuousClock()
    return try (0..<rounds).map { _ in
      let time = try clock.measure(work)
      return Double(time.components.seconds) * 1_000 + Double(time.components.attoseconds) / 1e15
    }.sorted()
  }

  private static func text(_ times: [Double]) -> String {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return "\(rounded(times[times.count / 2])) ms (slowest \(rounded(times[times.count - 1])) ms)"
  }
}
