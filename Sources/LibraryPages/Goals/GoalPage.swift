import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// A goal as one visitor may see it.
private struct GoalView {
  let thing: Thing
  let title: String
  let goal: Goal
  let space: Space
  let rooms: SpaceRooms?
  let belongs: [Thing]
  let mayFreeze: Bool
}

extension WorkContext {
  /// What was promised, frozen at a decision, and what came of it.
  func goalPage(_ id: Identifier<Thing>) throws -> Reply {
    let place = LibraryPlaces.goal(id)
    var wrong: [Diagnostic] = []
    if visit.method == .post {
      _ = try signedIn()
      wrong = try faults {
        try writing { tx, actor, occasion in try Goal.freeze(id, by: actor, tx, occasion) }
      }
      if wrong.isEmpty { return goOn(to: place) }
    }
    let view = try goalView(id)
    return workPage(
      view.title, at: place, in: view.rooms, nil, status: wrong.isEmpty ? 200 : 400
    ) { html in
      html.h1(view.title)
      if view.space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      if !wrong.isEmpty { faultList(&html, wrong) }
      html.p(goalAnswer(view.goal), .class("lead", "column"))
      promise(&html, view)
      freezing(&html, view, at: place)
      measuredAgain(&html, view)
      wayList(
        &html,
        view.belongs.map { ($0.title, ThingPlaces.thing($0.id).address()) }
          + [(phrase("goals.measure"), ThingPlaces.thing(id).address())])
    }
  }

  private func goalView(_ id: Identifier<Thing>) throws -> GoalView {
    try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let version = try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx)
      guard thing.kind == .goal, let fields = version?.fields else {
        throw Diagnostic("thing-unknown", .noAnswer)
      }
      let goal = Goal(reading: fields.content)
      let named = try Thing.some(Set(goal.belongs), for: actor, tx)
      return GoalView(
        thing: thing, title: fields.title, goal: goal, space: space, rooms: SpaceRooms(space, for: actor),
        belongs: goal.belongs.compactMap { named[$0] },
        mayFreeze: may(actor, .publishThing, thing.subject(in: space)))
    }
  }

  /// Whether it was reached by the last measurement, or that nobody measured.
  private func goalAnswer(_ goal: Goal) -> String {
    let last = goal.measured.max { ($0.day?.iso ?? "") < ($1.day?.iso ?? "") }
    guard let last, let day = last.day, let value = last.value else { return phrase("goals.not-measured") }
    let values = ["day": phrase.date(day), "value": told(value, goal)]
    guard let expected = goal.expected, let isReached = goal.isReached(by: value) else {
      return phrase("goals.last", values)
    }
    return phrase(
      isReached ? "goals.reached" : "goals.not-reached",
      values.merging(["expected": told(expected, goal)]) { $1 })
  }

  private func told(_ value: Double, _ goal: Goal) -> String {
    let number = phrase.number(value, decimals: value == value.rounded() ? 0 : 2)
    return goal.measure.isEmpty ? number : "\(number) \(goal.measure)"
  }

  private func promise(_ html: inout HTML, _ view: GoalView) {
    let (goal, words) = (view.goal, words(of: .goal))
    let said: [(String, String)] = [
      ("indicator", goal.indicator),
      ("direction", goal.direction.map { words.word("direction", $0.rawValue) } ?? ""),
      ("base-value", goal.base.map { told($0, goal) } ?? ""),
      ("base-day", goal.baseDay.map { phrase.date($0) } ?? ""),
      ("expected", goal.expected.map { told($0, goal) } ?? ""),
      ("expected-day", goal.expectedDay.map { phrase.date($0) } ?? ""), ("method", goal.method),
    ]
    html.ul(.class("column")) { html in
      for (field, value) in said where !value.isEmpty { html.li("\(words.label(field)): \(value)") }
    }
  }

  private func freezing(_ html: inout HTML, _ view: GoalView, at place: Place) {
    let goal = view.goal
    if goal.isFrozen {
      html.p(phrase("goals.frozen"), .class("note", "column"))
      html.details { html in
        html.summary(phrase("goals.digest"))
        html.p(goal.frozen, .class("column"))
      }
      return
    }
    guard view.mayFreeze else { return html.p(phrase("goals.open"), .class("column")) }
    let missing = goal.missingForFreezing
    guard missing.isEmpty else {
      let names = missing.map { words(of: .goal).label($0) }.joined(separator: ", ")
      return html.p(phrase("goals.missing", ["fields": names]), .class("column"))
    }
    html.p(phrase("goals.freeze-lead"), .class("column"))
    workForm(&html, to: place, [], in: ShownForm("freeze"), button: phrase("goals.freeze"))
  }

  /// After two, four and eight years, and everything else that was measured.
  private func measuredAgain(_ html: inout HTML, _ view: GoalView) {
    typealias Row = (day: Day, value: Double?, source: String)
    let goal = view.goal
    let today = content.today()
    let due: [Row] = goal.measuringDays.filter { goal.measurement(near: $0) == nil }.map { ($0, nil, "") }
    let measured: [Row] = goal.measured.compactMap { row in row.day.map { ($0, row.value, row.source) } }
    let rows = (due + measured).sorted { $0.day < $1.day }
    guard !rows.isEmpty else { return }
    let words = words(of: .goal)
    let listing = Listing<Row>(
      name: words.label("measured"),
      columns: [
        ListingColumn("day", words.label("measured.day"), isOrderable: false) {
          .text(phrase.date($0.day))
        },
        ListingColumn("value", words.label("measured.value"), isOrderable: false) { row in
          .text(
            row.value.map { told($0, goal) }
              ?? phrase(row.day < today ? "goals.overdue" : "goals.due"))
        },
        ListingColumn("source", words.label("measured.source"), isOrderable: false) {
          $0.source.isEmpty ? .empty : .text($0.source)
        },
      ], rows: rows)
    html.h2(words.label("measured"))
    table(&html, listing, isCards: true)
  }
}

extension Goal {
  /// Whether a value is what was expected, or better; nil where nobody said which way is better.
  fileprivate func isReached(by value: Double) -> Bool? {
    guard let expected, let direction else { return nil }
    return switch direction {
    case .up: value >= expected
    case .down: value <= expected
    case .keep: value == expected
    }
  }
}
