import Basics
import Duties
import Kernels
import Plans

/// Plans with all that a plan can have, the same for the same seed.
struct RandomPlan {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  static let shared = PlanCalendars(calendars, around: .newYear(2027))

  static let calendars = [
    WorkCalendar(.no), WorkCalendar(.se),
    WorkCalendar(id: "six", weekdays: [0, 1, 2, 3, 4, 5], holidays: .no),
    WorkCalendar(
      id: "odd", weekdays: [1, 3, 6], holidays: nil,
      exceptions: [
        Day.newYear(2027).adding(days: 100) ?? .newYear(2027): true,
        Day.newYear(2027).adding(days: 120) ?? .newYear(2027): false,
      ]),
  ]

  mutating func plan(activities count: Int, links: Int, start: Day = .newYear(2027)) throws -> Plan {
    let start = start.adding(days: Int.random(in: 0...200, using: &random)) ?? start
    let activities = (0..<count).map { activity($0, start) }
    // Links go from lower numbers to higher in an order that the plan does not show.
    let order = Array(0..<count).shuffled(using: &random)
    let links = (0..<links).compactMap { _ in link(order) }
    return try Plan(start: start, activities: activities, links: links, calendars: Self.shared)
  }

  mutating func activity(_ number: Int, _ start: Day) -> Activity {
    func day(_ odds: Int, _ range: ClosedRange<Int>) -> Day? {
      Int.random(in: 0..<odds, using: &random) == 0
        ? start.adding(days: Int.random(in: range, using: &random)) : nil
    }
    let (notBefore, latest) = (day(4, -10...40), day(5, -5...80))
    let isMilestone = Int.random(in: 0..<4, using: &random) == 0
    return Activity(
      id: "a\(number)", name: "Activity \(number)",
      duration: isMilestone ? 0 : Int.random(in: 1...12, using: &random),
      counting: Int.random(in: 0..<3, using: &random) == 0 ? .every : .worked,
      calendar: Self.calendars[Int.random(in: 0..<Self.calendars.count, using: &random)].id,
      notBefore: notBefore, latest: latest)
  }

  mutating func link(_ order: [Int]) -> Link? {
    let (one, other) = (
      Int.random(in: 0..<order.count, using: &random), Int.random(in: 0..<order.count, using: &random)
    )
    guard one != other else { return nil }
    let lag = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: -6...6, using: &random) : 0
    return Link(
      from: "a\(order[min(one, other)])", to: "a\(order[max(one, other)])",
      kind: Link.Kind.allCases.randomElement(using: &random) ?? .finishStart, lag: lag,
      counting: Bool.random(using: &random) ? .every : .worked)
  }

  /// Some edits that can be made together; they may make a ring.
  mutating func edits(of plan: Plan) -> [PlanEdit] {
    (0..<Int.random(in: 1...3, using: &random)).compactMap { number in
      let place = Int.random(in: 0..<plan.activities.count, using: &random)
      let old = plan.activities[place]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return .add(activity(100 + number, plan.start))
      // Two edits of the same activity at once would be one of what is gone.
      case 1 where number == 0: return plan.activities.count > 2 ? .remove(old.id) : nil
      case 2, 3: return link(Array(0..<plan.activities.count)).map(PlanEdit.link)
      case 4: return number == 0 ? plan.links.randomElement(using: &random).map(PlanEdit.unlink) : nil
      default:
        let new = activity(place, plan.start)
        return .change(
          Activity(
            id: old.id, name: old.name, duration: new.duration, counting: old.counting,
            calendar: Int.random(in: 0..<4, using: &random) == 0 ? new.calendar : old.calendar,
            notBefore: new.notBefore, latest: new.latest))
      }
    }
  }
}
