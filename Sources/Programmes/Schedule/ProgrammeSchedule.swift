package import Basics
package import Duties
package import Plans
package import Spaces

/// The days that follow from what the milestones and activities of a programme say.
///
/// What was reached or done stands on its day, whatever it waited for. What was not can be over today at the earliest, where
/// `today` is given; without it the days are those that were planned.
package struct ProgrammeSchedule: Sendable {
  /// The id of the point that holds what is not done.
  package static let today = "today"

  package let schedule: Schedule
  private let dated: Set<Identifier<Thing>>

  /// - Parameter calendars: those of `ProgrammeParts.calendar`, made once for all schedules of a page.
  /// - Throws: `plan-ring`, and what else a plan throws.
  package init(
    _ parts: ProgrammeParts, _ calendars: PlanCalendars, today: (day: Day, name: String)? = nil
  ) throws(Diagnostics) {
    let points = parts.points
    dated = Self.dated(points)
    let known = Set(points.map(\.id))
    var activities = points.map { $0.activity(parts.country.rawValue) }
    var links = points.filter { !$0.isOver }.flatMap { point in
      point.waits.filter { known.contains($0.on) }.map { $0.link(to: point.id) }
    }
    if let today {
      activities.append(
        Activity(
          id: Self.today, name: today.name, duration: 0, counting: .every,
          calendar: parts.country.rawValue, notBefore: today.day))
      links += points.filter { !$0.isOver }.map {
        Link(from: Self.today, to: $0.id.text, kind: .finishFinish, counting: .every)
      }
    }
    let begun = activities.compactMap(\.notBefore).min() ?? today?.day ?? parts.effective ?? .newYear(2000)
    schedule = try Schedule(
      Plan(start: begun, activities: activities, links: links, calendars: calendars))
  }

  init(_ schedule: Schedule, _ dated: Set<Identifier<Thing>>) {
    (self.schedule, self.dated) = (schedule, dated)
  }

  /// Nil for what has no day, and waits for nothing that has one.
  package func days(of id: Identifier<Thing>) -> ActivityDays? {
    dated.contains(id) ? schedule.days(of: id.text) : nil
  }

  /// What has a day, or waits for something that has.
  static func dated(_ points: [PlanPoint]) -> Set<Identifier<Thing>> {
    var dated = Set(points.filter { $0.notBefore != nil }.map(\.id))
    let followers = points.reduce(into: [Identifier<Thing>: [Identifier<Thing>]]()) { followers, point in
      for wait in point.waits { followers[wait.on, default: []].append(point.id) }
    }
    var next = Array(dated)
    while let id = next.popLast() {
      for follower in followers[id] ?? [] where dated.insert(follower).inserted { next.append(follower) }
    }
    return dated
  }
}

extension ProgrammeParts {
  /// Whose days off the programme keeps.
  package var country: HolidayCountry {
    programme.content.units.first.flatMap { HolidayCountry(rawValue: $0.country) } ?? .no
  }

  /// The days that are worked on, about the day of effect.
  package var calendars: PlanCalendars {
    CalendarShelf.shared.calendars(of: country, around: (effective ?? .newYear(2000)).year)
  }
}
