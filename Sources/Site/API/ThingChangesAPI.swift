import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// Things as programs change them: the same transactions as the pages'.
extension WorkContext {
  func addThing(to id: Identifier<Space>, named word: String) throws -> ProgramAnswer {
    try allow([])
    let kind = try named(word, status: .noAnswer)
    guard kind.isMadeOfRows else {
      throw ProgramRefusal(status: 422, faults: [Diagnostic("kind-not-by-hand", .badInput)])
    }
    var sent = try SentThing(visit.body, states: [.draft, .internal, .published])
    let empty = ThingFields(title: "", state: .draft, content: .object([]))
    let fields = try sent.fields(changing: empty, as: kind, replacing: true)
    return try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      let draft = ThingDraft(
        kind.kind, title: fields.title, content: fields.content, state: fields.state, tags: fields.tags,
        from: sent.from ?? occasion.today)
      let made = try Thing.make(draft, in: space, by: .actor(actor), why: sent.why, tx, occasion)
      return try added(made, actor, tx)
    }
  }

  /// Something new, and where it is. Whoever may only write is told no more than that.
  private func added(_ thing: Thing, _ actor: Actor, _ tx: any Transaction) throws -> ProgramAnswer {
    let day = content.today()
    let told = (try? told(thing.id, on: day, actor, tx)) ?? ToldThing(thing: thing)
    var answer = answer(told)
    answer.status = 201
    answer.headers = [.init("Location", SpacesAPIPlaces.thing(thing.id).address())]
    return answer
  }

  func changeThing(_ id: Identifier<Thing>, replacing: Bool) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentThing(visit.body)
    return try writing { tx, actor, occasion in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
      try requireMatch(thing, actor, tx)
      guard let kind = kinds[thing.kind] else {
        throw Diagnostic("kind-unknown", .badInput, ["kind": thing.kind.rawValue])
      }
      let from = sent.from ?? occasion.today
      let versions = try Thing.versions(of: id, for: actor, tx)
      guard var before = (versions.holding(on: from) ?? versions.last)?.fields else {
        throw Diagnostic("version-erased", .noAnswer)
      }
      // Who sees it is a matter of now, whatever the day.
      before.state = thing.state
      let fields = try sent.fields(changing: before, as: kind, replacing: replacing)
      let edit = ThingEdit(
        base: thing.latest, fields: fields, from: from, until: sent.until, why: sent.why)
      _ = try thing.edit(edit, by: .actor(actor), tx, occasion)
      return answer(try told(id, on: occasion.today, actor, tx))
    }
  }

  /// Takes the thing out of use; what it said and its history stay. Query: `why`.
  func removeThing(_ id: Identifier<Thing>) throws -> ProgramAnswer {
    try allow(["why"])
    return try writing { tx, actor, occasion in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      try Doer.actor(actor).require(.removeThing, thing.subject(in: space))
      try requireMatch(thing, actor, tx)
      try thing.remove(by: .actor(actor), why: visit.query["why"] ?? "", tx, occasion)
      return answer(try told(id, on: occasion.today, actor, tx))
    }
  }

  /// That nobody wrote since what the program read: nothing is written over unseen.
  ///
  /// - Throws: `if-match-missing` (428); `thing-changed` (412), with the thing as it is now and its tag.
  private func requireMatch(_ thing: Thing, _ actor: Actor, _ tx: any Transaction) throws {
    guard let header = visit.terms.ifMatch else {
      throw ProgramRefusal(status: 428, faults: [Diagnostic("if-match-missing", .badInput)])
    }
    let tags = header.split(separator: ",").map { $0.filter { $0 != " " } }
    let holds = tags.contains { $0 == "*" || $0.hasPrefix("\"\(thing.latest).") && $0.hasSuffix("\"") }
    guard !holds else { return }
    let present = try told(thing.id, on: content.today(), actor, tx)
    throw ProgramRefusal(
      status: 412, faults: [Diagnostic("thing-changed", .badInput)],
      members: [.init("present", toldFields(content: "").object(present))],
      headers: [.init("ETag", "\"\(present.tag)\"")])
  }

  /// Takes back what a version changed; the latest where none is named.
  func undoVersion(of id: Identifier<Thing>) throws -> ProgramAnswer {
    let (number, why) = try sentVersion()
    return try writing { tx, actor, occasion in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      do {
        _ = try thing.undo(number ?? thing.latest, by: .actor(actor), why: why, tx, occasion)
      } catch let fault as Diagnostic where fault.kind == .badInput {
        // It stands against what else was written, and not against what was sent.
        throw ProgramRefusal(status: 409, faults: [fault])
      }
      return answer(try told(id, on: occasion.today, actor, tx))
    }
  }

  /// Gives a version an address that lasts; the latest where none is named.
  func citeVersion(of id: Identifier<Thing>) throws -> ProgramAnswer {
    let (number, why) = try sentVersion()
    return try writing { tx, actor, occasion in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      try thing.cite(number ?? thing.latest, by: .actor(actor), why: why, tx, occasion)
      return answer(try told(id, on: occasion.today, actor, tx))
    }
  }

  private func sentVersion() throws -> (number: Int?, why: String) {
    try allow([])
    var sent = try SentMembers(visit.body ?? .object([]), allowing: ["version", "why"])
    let (number, why) = (sent.number("version"), sent.text("why") ?? "")
    try sent.check()
    return (number, why)
  }

  /// A copy of a version as a draft of another space; of the latest where none is named.
  func forkVersion(of id: Identifier<Thing>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["version", "space"])
    let (number, target) = (sent.number("version"), sent.identifier("space", of: Space.self))
    try sent.check()
    guard let target else { throw Diagnostic("field-missing", .badInput, at: .init(field: "space")) }
    return try writing { tx, actor, occasion in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      let copy = try Thing.fork(
        VersionName(id, number ?? thing.latest), into: Space.get(target, for: actor, tx), by: actor, tx,
        occasion)
      return try added(copy, actor, tx)
    }
  }
}
