package import Basics
package import Duties
import Formats
package import Store

/// Which duties are asked for.
package struct DutyQuestion: Sendable {
  package let days: Range<Day>
  package let today: Day
  /// The dates that the law sets.
  package let statutory: StatutoryDuties
  package let kinds: ContentKinds
  /// More than so many duties of one space are refused.
  package static let most = 20_000

  package init(days: Range<Day>, today: Day, statutory: StatutoryDuties, kinds: ContentKinds) {
    self.days = days
    self.today = today
    self.statutory = statutory
    self.kinds = kinds
  }
}

extension Space {
  /// The duties of the space that `actor` may see, by day: those of its things, and those that the law sets for its
  /// municipalities. One that was moved stands where it was moved to.
  ///
  /// Throws `wheel-too-large` where there are more than a wheel holds.
  package func duties(
    _ question: DutyQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> [SpaceDuty] {
    let ground = try SpaceDutyGround(self, question, for: actor, tx)
    let found = try ground.ofThings(question) + ground.ofLaw(question)
    guard found.count <= DutyQuestion.most else {
      throw Diagnostic("wheel-too-large", .badInput, ["limit": "\(DutyQuestion.most)"])
    }
    return Wheel(found, in: question.days, day: \.day, id: \.id).duties
  }

  /// The duty of that name, wherever it was moved to, among those that `question` asks for. Throws `duty-unknown`.
  package func duty(
    _ id: String, _ question: DutyQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> SpaceDuty {
    let ground = try SpaceDutyGround(self, question, for: actor, tx)
    guard let found = try (ground.ofThings(question) + ground.ofLaw(question)).first(where: { $0.id == id })
    else { throw Diagnostic("duty-unknown", .noAnswer) }
    return found
  }
}

/// What the duties of a space are derived from, read once.
struct SpaceDutyGround {
  let space: Space
  let things: [ThingKind: [SeenThing]]
  let marks: [String: SeenMark]
  let holders: DutyHolders
  let forms: BodyForms
  let municipalities: [UnitCode]

  init(_ space: Space, _ question: DutyQuestion, for actor: Actor, _ tx: any Transaction) throws {
    self.space = space
    var things: [ThingKind: [SeenThing]] = [:]
    for kind in Set(question.kinds.duties.map(\.kind) + [.body, .dutyMark]) {
      things[kind] = try SeenThing.all(of: kind, in: space, on: question.today, for: actor, tx)
    }
    self.things = things
    marks = (things[.dutyMark] ?? []).filter { $0.content != nil }
      .sorted { ($0.thing.changedAt, $0.thing.id) < ($1.thing.changedAt, $1.thing.id) }
      .reduce(into: [:]) { marks, seen in
        let mark = DutyMark(reading: seen.content?.content ?? .null)
        marks[mark.duty] = SeenMark(thing: seen.thing, mark: mark)
      }
    holders = try DutyHolders(
      in: space,
      bodies: (things[.body] ?? []).compactMap { seen in
        seen.content.map { (seen.thing.id, Body(reading: $0.content)) }
      }, on: question.today, tx)
    forms = try BodyForms(of: things, question.kinds.duties, tx)
    municipalities = try space.municipalities(on: question.today, tx)
  }

  /// What was moved into the days that are asked for may come from days before or after them.
  private func reach(_ days: Range<Day>) -> Range<Day> {
    let origins = marks.values.filter { $0.mark.day.map(days.contains) ?? false }
      .compactMap { Day($0.mark.duty.suffix(10)) }
    let (first, last) = (origins.min() ?? days.lowerBound, origins.max() ?? days.lowerBound)
    return min(
      first, days.lowerBound.adding(days: -15) ?? days.lowerBound)..<max(
        last.adding(days: 1) ?? last, days.upperBound.adding(days: 15) ?? days.upperBound)
  }

  func ofThings(_ question: DutyQuestion) throws -> [SpaceDuty] {
    let days = reach(question.days)
    return try question.kinds.duties.flatMap { source in
      try (things[source.kind] ?? []).flatMap { seen -> [SpaceDuty] in
        guard let content = seen.content else { return [] }
        let ground = DutyGround(
          thing: seen.thing.id, title: content.title, days: days, statutory: question.statutory,
          forms: forms[seen.thing.id])
        return try source.derive(content.content, ground).map { noted($0, of: seen.thing.id) }
      }
    }
  }

  func ofLaw(_ question: DutyQuestion) throws -> [SpaceDuty] {
    let days = reach(question.days)
    return try municipalities.flatMap { unit in
      try question.statutory.ofMunicipalities(in: unit.country).flatMap { duty in
        try duty.duties(of: unit.text, unit: unit.text, in: days).map { noted($0, of: nil) }
      }
    }
  }

  private func noted(_ duty: Duty, of thing: Identifier<Thing>?) -> SpaceDuty {
    let mark = marks[duty.id]
    let noted = NotedDuty(duty, mark?.mark.note)
    return SpaceDuty(
      noted, in: space.id, of: thing, mark: mark,
      people: holders.people(behind: noted.who, of: duty.unit))
  }
}
