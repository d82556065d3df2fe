package import Basics
import Plans
package import Spaces

/// What a programme says otherwise than it did at an earlier time: one thing, and what became of it.
package enum PlanDifference: Hashable, Sendable {
  case effective(from: Day?, to: Day?)
  /// It lies on another day than then; the later of both has its title.
  case moved(Named, from: Day, to: Day)
  /// It was reached or done since.
  case over(Named, planned: Day?, Day)
  case added(Named, Day?)
  case removed(Named)
  case latest(Named, from: Day?, to: Day?)
  /// The budget of a sub-project.
  case budget(Named, from: Amount?, to: Amount?)
  case projectAdded(Named, Amount?)
  case projectRemoved(Named, Amount?)
  /// The budgets of all sub-projects together, in one currency.
  case total(from: Amount, to: Amount)

  package struct Named: Hashable, Sendable {
    package let id: Identifier<Thing>
    package let title: String

    package init(_ id: Identifier<Thing>, _ title: String) {
      (self.id, self.title) = (id, title)
    }
  }
}

/// A programme as it was at a decision point, held against how it is.
package struct BaselineComparison: Sendable {
  package let before: ProgrammeParts
  package let after: ProgrammeParts
  /// Money first, then by day.
  package let differences: [PlanDifference]

  /// Days are those that were planned then and are planned now, so that only what somebody changed counts.
  ///
  /// - Throws: what a plan throws that does not hold together.
  package init(_ before: ProgrammeParts, _ after: ProgrammeParts) throws(Diagnostics) {
    let calendars = after.calendars
    let then = try ProgrammeSchedule(before, calendars)
    let now = try ProgrammeSchedule(after, calendars)
    (self.before, self.after) = (before, after)
    var differences: [PlanDifference] = []
    if before.effective != after.effective {
      differences.append(.effective(from: before.effective, to: after.effective))
    }
    differences += Self.money(before, after)
    differences += Self.days(
      before.points.map { Point($0, then) }, after.points.map { Point($0, now) })
    self.differences = differences
  }

  private struct Point {
    let name: PlanDifference.Named
    let day: Day?
    let latest: Day?
    let isOver: Bool

    init(_ point: PlanPoint, _ schedule: ProgrammeSchedule) {
      name = .init(point.id, point.name)
      let days = schedule.days(of: point.id)
      // A stretch of the plan is told by its end.
      day = point.isOver && point.duration == 0 ? point.notBefore : days?.last
      (latest, isOver) = (point.latest, point.isOver)
    }
  }

  private static func days(_ before: [Point], _ after: [Point]) -> [PlanDifference] {
    let then = Dictionary(before.map { ($0.name.id, $0) }) { first, _ in first }
    let kept = Set(after.map(\.name.id))
    let changes = after.flatMap { point -> [(Day?, PlanDifference)] in
      guard let old = then[point.name.id] else { return [(point.day, .added(point.name, point.day))] }
      if point.isOver, !old.isOver {
        return [(point.day, .over(point.name, planned: old.day, point.day ?? .newYear(1)))]
      }
      var found: [(Day?, PlanDifference)] = []
      if let was = old.day, let day = point.day, was != day {
        found.append((day, .moved(point.name, from: was, to: day)))
      }
      if !point.isOver, old.latest != point.latest {
        found.append((point.day, .latest(point.name, from: old.latest, to: point.latest)))
      }
      return found
    }
    return changes.enumerated().sorted { a, b in
      (a.element.0 ?? .newYear(9999), a.offset) < (b.element.0 ?? .newYear(9999), b.offset)
    }.map(\.element.1)
      + before.filter { !kept.contains($0.name.id) }.map { .removed($0.name) }
  }

  private static func money(_ before: ProgrammeParts, _ after: ProgrammeParts) -> [PlanDifference] {
    let then = Dictionary(before.projects.map { ($0.id, $0) }) { first, _ in first }
    let kept = Set(after.projects.map(\.id))
    var found: [PlanDifference] = []
    if let was = before.budget, let now = after.budget, was != now {
      found.append(.total(from: was, to: now))
    }
    for project in after.projects {
      let name = PlanDifference.Named(project.id, project.title)
      guard let old = then[project.id] else {
        found.append(.projectAdded(name, project.content.budget))
        continue
      }
      if old.content.budget != project.content.budget {
        found.append(.budget(name, from: old.content.budget, to: project.content.budget))
      }
    }
    return found
      + before.projects.filter { !kept.contains($0.id) }.map {
        .projectRemoved(.init($0.id, $0.title), $0.content.budget)
      }
  }
}

extension ProgrammeParts {
  /// The budgets of its sub-projects together; nil where one of them is unknown, or in another currency.
  package var budget: Amount? {
    let budgets = projects.map(\.content.budget)
    guard let currency = budgets.first??.currency, budgets.allSatisfy({ $0?.currency == currency }) else {
      return nil
    }
    return Amount(budgets.reduce(0) { $0 + ($1?.amount ?? 0) }, currency)
  }
}
