package import Basics
package import Duties
package import Store

extension CalendarFeed {
  /// What the calendar is told, by day. What a thing no longer asks for, or asks of somebody else, is cancelled; that is
  /// known from what its versions said before, so that nothing need be remembered of what was told.
  package func items(
    _ question: DutyQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> [FeedItem] {
    let spaces = try space.map { [try Space.get($0, for: actor, tx)] } ?? Space.mine(actor, tx)
    let found = try spaces.flatMap { space in
      try items(in: SpaceDutyGround(space, question, for: actor, tx), question)
    }
    return Wheel(found, in: question.days, day: \.noted.day, id: \.noted.duty.id).duties
  }

  private func items(in ground: SpaceDutyGround, _ question: DutyQuestion) throws -> [FeedItem] {
    let now = try ground.ofThings(question) + ground.ofLaw(question)
    guard now.count <= DutyQuestion.most else {
      throw Diagnostic("wheel-too-large", .badInput, ["limit": "\(DutyQuestion.most)"])
    }
    let things = Dictionary(
      ground.things.values.flatMap(\.self).map { ($0.thing.id, $0.thing) }
    ) { first, _ in first }
    let marks = ground.writtenMarks
    let before = try ground.before(question)
    func item(_ noted: NotedDuty, _ thing: Thing?, isCancelled: Bool) -> FeedItem {
      let mark = marks[noted.duty.id]
      return FeedItem(
        noted: noted, space: ground.space.id, sequence: (thing?.latest ?? 0) + (mark?.latest ?? 0),
        isCancelled: isCancelled,
        changedAt: max(thing?.changedAt ?? ground.space.createdAt, mark?.changedAt ?? ground.space.createdAt))
    }
    let present = now.compactMap { duty -> FeedItem? in
      let unit = duty.duty.unit
      let isTheirs = holds(duty.noted.who, unit: unit, ground.holders)
      let wasTheirs = (before[duty.id] ?? [duty.duty]).contains { holds($0.who, unit: unit, ground.holders) }
      guard isTheirs || wasTheirs else { return nil }
      return item(
        duty.noted, duty.thing.flatMap { things[$0] },
        isCancelled: !isTheirs || duty.noted.note?.state == .waived)
    }
    let isPresent = Set(now.map(\.id))
    let gone = before.filter { !isPresent.contains($0.key) }.compactMap { _, said -> FeedItem? in
      guard let last = said.last, said.contains(where: { holds($0.who, unit: $0.unit, ground.holders) })
      else {
        return nil
      }
      return item(NotedDuty(last), CalendarFeed.thing(of: last.id).flatMap { things[$0] }, isCancelled: true)
    }
    return present + gone
  }

  /// What a duty was derived from, which stands in its name.
  private static func thing(of duty: String) -> Identifier<Thing>? {
    duty.split(separator: "/").dropFirst().lazy.compactMap { Identifier(String($0)) }.first
  }
}

extension SpaceDutyGround {
  /// What the versions of things asked for that the reader may see, by the name of the duty, the latest last.
  func before(_ question: DutyQuestion) throws -> [String: [Duty]] {
    var found: [String: [Duty]] = [:]
    for source in question.kinds.duties {
      for seen in things[source.kind] ?? [] {
        for fields in seen.versions.compactMap(\.fields) where fields.state != .removed {
          let ground = DutyGround(
            thing: seen.thing.id, title: fields.title, days: question.days, statutory: question.statutory,
            forms: forms[seen.thing.id])
          for duty in try source.derive(fields.content, ground) { found[duty.id, default: []].append(duty) }
        }
      }
    }
    return found
  }

  /// The things that marks are, those that were removed too: each change of them counts.
  var writtenMarks: [String: Thing] {
    (things[.dutyMark] ?? []).reduce(into: [:]) { marks, seen in
      guard let content = seen.versions.last?.fields?.content else { return }
      let mark = DutyMark(reading: content)
      if marks[mark.duty].map({ $0.latest < seen.thing.latest }) ?? true { marks[mark.duty] = seen.thing }
    }
  }
}
