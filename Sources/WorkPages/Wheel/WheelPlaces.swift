import Basics
import Duties
package import Pages
import SignIn
package import Spaces

/// Addresses of annual wheels and of the calendars made of them. Query of a wheel: `from`, `to`, `who`, `state`, `unit`,
/// `skip`.
package enum WheelPlaces {
  /// The visitor's own duties, over all their spaces.
  package static let mine = Place("/wheel", .reading)
  package static let space = Places<Identifier<Space>>(
    "/spaces/:id/wheel", .reading.below(SpacePlaces.list))
  package static let organisation = Places<Identifier<Organisation>>(
    "/organisations/:id/wheel", .reading.below(SpacePlaces.list))
  /// One duty, and what is said about it. Query: `duty`.
  package static let duty = Places<Identifier<Space>>(
    "/spaces/:id/wheel/duty", .form.below(SpacePlaces.list))
  /// Notes something about a duty. Query: `duty`.
  package static let mark = Places<Identifier<Space>>(
    "/spaces/:id/wheel/mark", .form.below(SpacePlaces.list))
  /// The visitor's calendars: a form sent here makes one, or ends one.
  package static let calendars = Place("/calendars", .form)
  /// What a calendar asks for by its secret.
  package static let feed = Places<String>("/calendars/:secret/nabo.ics", .reading)
}

extension WorkContext {
  package static let wheelPages: [WorkPage] = [
    WorkPage(WheelPlaces.mine, steps: { $0.ownWheelSteps }) { try $0.myWheelPage() },
    WorkPage(WheelPlaces.space, steps: { context, _ in context.wheelSteps }) { try $0.spaceWheelPage($1) },
    WorkPage(WheelPlaces.organisation, steps: { context, _ in context.wheelSteps }) {
      try $0.organisationWheelPage($1)
    },
    WorkPage(WheelPlaces.duty, steps: { _, _ in WorkContext.stepsOfAYear }) { try $0.dutyPage($1) },
    WorkPage(WheelPlaces.mark, steps: { _, _ in WorkContext.stepsOfAYear }) { try $0.dutyMarkPage($1) },
    WorkPage(WheelPlaces.calendars) { try $0.calendarsPage() },
    WorkPage(WheelPlaces.feed, steps: { _, _ in WorkContext.stepsOfAYear }) { try $0.feedReply($1) },
  ]

  /// What it takes to derive the duties of a year.
  package static var stepsOfAYear: Int { 50_000 }

  /// What the duties of one space more add to those of a year: most spaces have few beside the largest that there may be.
  private static var stepsOfOneSpaceMore: Int { 3_000 }

  /// What it takes to derive the visitor's own duties of a year, over all their spaces. Before anybody was looked up, as if
  /// they had one.
  package var ownStepsOfAYear: Int {
    guard visitor.person != nil, let spaces = try? reading({ _, actor in actor.roles.count }) else {
      return Self.stepsOfAYear
    }
    return Self.stepsOfAYear + max(0, spaces - 1) * Self.stepsOfOneSpaceMore
  }

  package var ownWheelSteps: Int? { wheelSteps.map { $0 / Self.stepsOfAYear * ownStepsOfAYear } }

  /// The more years, the more is derived; so many as are refused cost no more than the refusal.
  package var wheelSteps: Int? {
    let years = (try? WheelRequest(visit.query, today: content.today()).days).map { days in
      days.upperBound.year - days.lowerBound.year + 1
    }
    return years.map { $0 * Self.stepsOfAYear }
  }
}
