import Basics
import Duties
import Spaces
import Store

/// How long a wheel and a calendar of a year take, of a space with so many duties: twelve of each thing, half of them moved
/// or done.
struct WheelTimes {
  let storage: any Storage
  let occasion: Occasion

  /// Lines of a table: what was done, and the milliseconds that it took, the middle of nine.
  func measure(duties count: Int) throws -> String {
    let doer = Doer.command("benchmark")
    let owner = try storage.write { tx in
      try Person.make(PersonDraft(name: "Owner", email: "wheel@example.org"), by: doer.hand, tx, occasion)
        .change(Person.Changes(state: .active), by: doer.hand, tx, occasion)
    }
    let space = try storage.write { tx in
      try Space.make(
        SpaceDraft(kind: .region, name: "Wheel", purpose: ""), owner: owner.id, by: doer, tx, occasion)
    }
    try fill(space, count)
    let actor = try storage.read { try Actor.of(owner.id, at: occasion.today, $0) }
    let question = DutyQuestion(
      days: occasion.today..<(occasion.today.adding(years: 1) ?? occasion.today), today: occasion.today,
      statutory: StatutoryDuties(), kinds: occasion.kinds)
    let feed = try storage.write { tx in
      try CalendarFeed.make(space: space.id, for: actor, tx, occasion).feed
    }
    var found = 0
    let wheel = try middle { found = try storage.read { try space.duties(question, for: actor, $0) }.count }
    let own = try middle { _ = try storage.read { try actor.duties(question, $0) } }
    let calendar = try middle { _ = try storage.read { try feed.items(question, for: actor, $0) } }
    return "wheel of \(found) duties\t\(wheel)\nof one person\t\(own)\ncalendar of a year\t\(calendar)\n"
  }

  private func fill(_ space: Space, _ count: Int) throws {
    let doer = Doer.command("benchmark")
    for number in 0..<(count / 12) {
      try storage.write { tx in
        var duty = OwnDuty()
        duty.role = "Role \(number % 9)"
        duty.first = occasion.today.adding(days: number % 28)
        duty.repetition = .monthly
        let thing = try Thing.make(
          ThingDraft(duty, title: "Duty \(number)", state: .internal, from: occasion.today), in: space,
          by: doer,
          tx, occasion)
        guard number % 2 == 0, let first = duty.first else { return }
        var mark = DutyMark("own/\(thing.id.text)/\(first.iso)", number % 4 == 0 ? .moved : .done)
        mark.day = first.adding(days: 9)
        _ = try mark.write(about: "Mark", in: space, base: 0, by: doer, tx, occasion)
      }
    }
  }

  private func middle(_ body: () throws -> Void) throws -> Double {
    var times: [Duration] = []
    for _ in 0..<9 { times.append(try ContinuousClock().measure { try body() }) }
    return (times.sorted()[4] / .microseconds(10)).rounded() / 100
  }
}
