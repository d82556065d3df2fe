import Basics
import Duties
import Plans
import Testing

/// Dates by rule, held against a solver that tries day after day.
@Suite struct ScheduleTests {
  /// The first and last days, early and late, and the slack of an activity, as days from the start of the plan.
  private struct Told: Equatable {
    let days: [Int]
    let slack: Int
  }

  private func told(_ schedule: Schedule) -> [Told] {
    schedule.days.map { days in
      Told(
        days: [days.start, days.last, days.latestStart, days.latestLast].map {
          $0.days(since: schedule.plan.start)
        }, slack: days.slack)
    }
  }

  private func told(_ plan: Plan) -> [Told] {
    let slow = SlowSolver(plan)
    let early = slow.early()
    return zip(plan.activities, zip(early, slow.late(early))).map { activity, spans in
      func last(_ span: SlowSolver.Span) -> Int { activity.duration == 0 ? span.start : span.finish - 1 }
      return Told(
        days: [spans.0.start, last(spans.0), spans.1.start, last(spans.1)],
        slack: slow.slack(activity, spans.0, spans.1))
    }
  }

  @Test(arguments: 0..<4) func datesAreThoseOfTheSlowSolver(_ part: Int) throws {
    for number in 0..<750 {
      var random = RandomPlan(seed: UInt64(part * 1_000_000 + number))
      let count = 2 + number % 11
      let plan = try random.plan(activities: count, links: count + number % 7)
      #expect(try told(Schedule(plan)) == told(plan), "seed \(part * 1_000_000 + number)")
    }
  }

  /// Whatever was edited, the schedule is the one that the plan would have from the beginning.
  @Test(arguments: 0..<4) func anEditLeadsWhereWorkingOutAnewWould(_ part: Int) throws {
    for number in 0..<500 {
      var random = RandomPlan(seed: UInt64(7_000_000 + part * 1_000_000 + number))
      let count = 3 + number % 20
      var schedule = try Schedule(try random.plan(activities: count, links: count * 3 / 2))
      for _ in 0..<4 {
        guard let replanned = try? schedule.after(random.edits(of: schedule.plan)) else { continue }
        #expect(try told(replanned.schedule) == told(Schedule(replanned.schedule.plan)))
        #expect(replanned.schedule.critical == (try Schedule(replanned.schedule.plan).critical))
        schedule = replanned.schedule
      }
    }
  }

  @Test func whatAnEditDoesNotTouchIsNotWorkedOut() throws {
    let activities = (0..<200).map { Activity(id: "\($0)", name: "\($0)", duration: 2, calendar: "no") }
    // Two chains beside each other, the first of them the longer one.
    let links = (0..<199).filter { $0 != 119 }.map { Link(from: "\($0)", to: "\($0 + 1)") }
    let plan = try Plan(
      start: .newYear(2027), activities: activities, links: links, calendars: RandomPlan.shared)
    let schedule = try Schedule(plan)
    let longer = Activity(id: "190", name: "190", duration: 3, calendar: "no")
    let replanned = try schedule.after([.change(longer)])
    #expect(replanned.moves.map(\.activity.id) == (190..<200).map(String.init))
    // Ten early spans; at the latest the ten before and after the edit, of which those before it lie earlier.
    #expect(replanned.workedOut < 100)
  }
}
