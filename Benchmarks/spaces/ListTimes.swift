import Basics
import Foundation
import Spaces
import Store

/// How long lists of things take: so many bodies in one space, half of them in two versions, asked for as the page of a
/// list asks.
struct ListTimes {
  let storage: any Storage
  let occasion: Occasion

  /// Lines of a table: what was asked, and the 50th and the 99th percentile in milliseconds over 200 times.
  func measure(things: Int) throws -> String {
    let (owner, space) = try fill(things: things, state: .internal, shows: [])
    let actor = try storage.read { try Actor.of(owner.id, at: occasion.today, $0) }
    var lines: [String] = []
    for (name, change) in Self.questions {
      var question = ThingQuestion(.body, in: space.id, on: occasion.today)
      change(&question)
      lines.append("\(name)\t\(try times(question, actor))")
    }
    let start = ContinuousClock.now
    try reindexThings(storage, as: .ofSpaces)
    lines.append("values of all things worked out anew\t\(ContinuousClock.now - start)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A space with so many bodies; whose it is.
  func fill(things: Int, state: ThingState, shows: Set<Aspect>) throws -> (owner: Person, space: Space) {
    let doer = Doer.command("benchmark")
    let owner = try storage.write { tx in
      try Person.make(
        PersonDraft(name: "Owner", email: "owner@example.org"), by: doer.hand, tx, occasion
      ).change(Person.Changes(state: .active), by: doer.hand, tx, occasion)
    }
    let space = try storage.write { tx in
      try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: "", shows: shows), owner: owner.id, by: doer, tx,
        occasion)
    }
    try fill(space, things, state, doer)
    return (owner, space)
  }

  private static let questions: [(String, @Sendable (inout ThingQuestion) -> Void)] = [
    ("what changed last", { _ in }),
    ("ordered by title", { $0.order = .init("title", by: .title) }),
    (
      "ordered by seats, the most first",
      { $0.order = .init("seats-in-all", by: .number, isDescending: true) }
    ),
    (
      "of one kind, ordered by seats",
      {
        $0.filters = [.word("form", "board")]
        $0.order = .init("seats-in-all", by: .number)
      }
    ),
    (
      "of one municipality, ordered by title",
      {
        $0.filters = [.unit("units", UnitCode(country: "no", code: "3405"))]
        $0.order = .init("title", by: .title)
      }
    ),
    ("with a word in the title", { $0.title = "utvalg 77" }),
  ]

  private func fill(_ space: Space, _ things: Int, _ state: ThingState, _ doer: Doer) throws {
    // Those of counties belong to no municipality.
    let forms = Body.Form.allCases.filter { !$0.rawValue.hasPrefix("county") }
    for start in stride(from: 0, to: things, by: 500) {
      try storage.write { tx in
        for number in start..<min(start + 500, things) {
          var body = Body()
          body.form = forms[number % forms.count]
          body.units = [UnitCode(country: "no", code: String(3400 + number % 100))]
          var seats = Body.Seats()
          (seats.holder, seats.count) = ("A", number * 7 % 60)
          body.seats = [seats]
          let from = Day.newYear(2012)
          let thing = try Thing.make(
            ThingDraft(body, title: "Utvalg \(number)", state: state, from: from), in: space, by: doer,
            tx,
            occasion)
          guard number % 2 == 0 else { continue }
          body.meetings = [occasion.today]
          let fields = ThingFields(title: thing.title, state: state, content: body.json)
          _ = try thing.edit(
            ThingEdit(base: 1, fields: fields, from: .newYear(2024)), by: doer, tx, occasion)
        }
      }
    }
  }

  /// A page of fifty and how many there are in all.
  private func times(_ question: ThingQuestion, _ actor: Actor) throws -> String {
    var times = try (0..<200).map { _ in
      let start = ContinuousClock.now
      try storage.read { tx in
        _ = try question.answer(for: actor, tx)
        _ = try question.count(for: actor, tx)
      }
      return ContinuousClock.now - start
    }
    times.sort()
    return [times[99], times[197]].map { time in
      String(
        format: "%.1f", Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000)
    }.joined(separator: "\t")
  }
}
