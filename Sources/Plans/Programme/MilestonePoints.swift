import Basics
import Duties
import Law
import Rulebook

/// The milestones of a template and the steps of the law, one list, as a plan of points.
struct MilestonePoints {
  struct Point {
    let milestone: TemplateMilestone?
    let entry: Timeline.Entry?
    let planned: Day?
    let latest: Day?
    let dependsOn: [String]
    /// Whether it has a day of its own, or waits for one that has.
    var isDated = false

    var id: String { entry?.step.id ?? milestone?.id ?? "" }
    var title: LocalText { entry?.step.title ?? milestone?.title ?? "" }
    /// The day that it is planned on, apart from what it waits for: when it is usually taken, but not before the law allows;
    /// where nobody plans it, the day that the law names.
    var notBefore: Day? {
      guard let planned else { return entry?.day }
      return max(planned, entry?.from ?? planned)
    }
  }

  let points: [Point]
  let decided: Day?
  let plan: Plan

  init(
    _ template: ProgrammeTemplate, _ procedure: Procedure, effective: Day, decided: Day?,
    language: String
  ) throws(Diagnostics) {
    let planned = template.milestones.first { $0.id == "decision" }?.planned?.day(from: effective)
    self.decided = decided ?? planned.flatMap { $0 < effective ? $0 : nil }
    let timeline: Timeline
    do throws(Diagnostic) {
      timeline = try Timeline(procedure, effective: effective, decided: self.decided)
    } catch {
      throw Diagnostics([error])
    }
    points = Self.dated(Self.points(template, timeline, isDecided: decided != nil))
    plan = try Self.plan(points, effective, language)
  }

  /// Steps of the law in the order of the procedure, then what the template adds. A step of the template that does not belong
  /// to a change on this day is left out, and nothing waits for it.
  private static func points(
    _ template: ProgrammeTemplate, _ timeline: Timeline, isDecided: Bool
  ) -> [Point] {
    let entries = Dictionary(timeline.entries.map { ($0.step.id, $0) }) { first, _ in first }
    let milestones = template.milestones.filter { !$0.isStep || entries[$0.id] != nil }
    let known = Set(milestones.map(\.id))
    let named = Dictionary(milestones.map { ($0.id, $0) }) { first, _ in first }
    let order = timeline.procedure.steps.map(\.id).filter { entries[$0] != nil }
    let steps = Set(order)
    return (order + milestones.map(\.id).filter { !steps.contains($0) }).map { id in
      let (milestone, entry) = (named[id], entries[id])
      let isFixed = id == "decision" && isDecided
      let planned = isFixed ? nil : milestone?.planned?.day(from: timeline.effective)
      return Point(
        milestone: milestone, entry: entry, planned: planned,
        latest: latest(entry, planned, timeline.effective),
        dependsOn: milestone?.after.filter(known.contains) ?? [])
    }
  }

  /// What is planned before the effect must be there by then, whatever the law says of it.
  private static func latest(_ entry: Timeline.Entry?, _ planned: Day?, _ effective: Day) -> Day? {
    let byLaw = entry.flatMap { $0.step.duty == .may ? nil : $0.by }
    guard let planned, planned < effective else { return byLaw }
    return min(byLaw ?? effective, effective)
  }

  private static func plan(
    _ points: [Point], _ effective: Day, _ language: String
  ) throws(Diagnostics) -> Plan {
    let country = HolidayCountry.no
    let activities = points.map { point in
      // A point stands on any day of the year, so that no calendar moves it.
      Activity(
        id: point.id, name: point.title.text(in: language), duration: 0, counting: .every,
        calendar: country.rawValue, notBefore: point.notBefore, latest: point.latest)
    }
    return try Plan(
      start: points.compactMap(\.notBefore).min() ?? effective, activities: activities,
      links: points.flatMap { point in point.dependsOn.map { Link(from: $0, to: point.id) } },
      calendars: PlanCalendars([WorkCalendar(country)], around: effective))
  }

  /// The same where somebody gave a point a day of its own.
  func dating(_ id: String) -> MilestonePoints {
    MilestonePoints(points: Self.dated(points, and: id), decided: decided, plan: plan)
  }

  private init(points: [Point], decided: Day?, plan: Plan) {
    (self.points, self.decided, self.plan) = (points, decided, plan)
  }

  /// Notes which points have a day of their own, or wait for one that has.
  private static func dated(_ points: [Point], and id: String? = nil) -> [Point] {
    var dated = Set(points.filter { $0.notBefore != nil || $0.isDated || $0.id == id }.map(\.id))
    var size = -1
    while size != dated.count {
      size = dated.count
      for point in points where point.dependsOn.contains(where: dated.contains) { dated.insert(point.id) }
    }
    return points.map { point in
      var point = point
      point.isDated = dated.contains(point.id)
      return point
    }
  }
}

extension MilestonePoints.Point {
  func planned(_ schedule: Schedule) -> PlannedMilestone {
    let days = isDated ? schedule.days(of: id) : nil
    return PlannedMilestone(
      id: id, title: title, statement: entry?.step.statement, day: days?.start, latest: latest,
      dependsOn: dependsOn, slack: days?.slack, source: milestone?.source ?? "",
      verified: entry?.step.statement.verified ?? milestone?.verified ?? false)
  }
}
