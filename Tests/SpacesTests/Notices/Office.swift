import Basics
import Formats
import Store
import Testing

@testable import Spaces

/// A space with somebody in most roles, and nothing unread.
struct Office {
  let place: TestInstallation
  let runner: Person
  let owner: Person
  let adviser: Person
  /// A contributor would hear of drafts; a reader who once wrote hears of what they wrote.
  let reader: Person
  let stranger: Person
  let space: Space

  init() throws {
    place = try TestInstallation()
    runner = try place.person("Runner", isOperator: true)
    owner = try place.person("Owner")
    adviser = try place.person("Adviser")
    reader = try place.person("Reader")
    stranger = try place.person("Stranger")
    space = try place.space(owner)
    try add(adviser, .adviser)
    try add(reader, .reader)
    for person in [runner, owner, adviser, reader, stranger] { try read(person) }
  }

  /// Somebody with nothing unread.
  func newcomer(_ name: String) throws -> Person {
    let person = try place.person(name)
    try read(person)
    return person
  }

  func doer(_ person: Person) -> Doer {
    (try? place.actor(person)).map { .actor($0) } ?? .actor(.public)
  }

  @discardableResult
  func add(_ person: Person, _ role: Role) throws -> Membership {
    let doer = doer(owner)
    return try place.write {
      try Membership.add(
        MembershipDraft(.person(person.id), role, from: place.today), to: space, by: doer, $0, $1)
    }
  }

  func membership(of person: Person) throws -> Membership? {
    try place.read { try Membership.of(space.id, $0).last { $0.member.person == person.id } }
  }

  /// Whoever writes it, whatever their role: what they wrote before they had less.
  func note(by person: Person, titled title: String, state: ThingState = .internal) throws -> Thing {
    let doer = Doer.actor(Actor(person: person.id, roles: [space.id: .owner]))
    return try place.write {
      try Thing.make(
        ThingDraft(
          .note, title: title, content: Note(text: "Text").json, state: state, from: place.today),
        in: space, by: doer, $0, $1)
    }
  }

  func edit(_ thing: Thing, by person: Person, state: ThingState? = nil) throws {
    let doer = doer(person)
    try place.write { tx, occasion in
      let (now, _) = try Thing.getUnasked(thing.id, tx)
      let fields = ThingFields(
        title: now.title, state: state ?? now.state, content: Note(text: "Text \(occasion.now)").json)
      _ = try now.edit(
        ThingEdit(base: now.latest, fields: fields, from: place.today), by: doer, tx, occasion)
    }
  }

  func rename(_ name: String, of other: Space? = nil, by person: Person, as doer: Doer? = nil) throws {
    let doer = doer ?? self.doer(person)
    try place.write { tx, occasion in
      _ = try Space.get((other ?? space).id, tx).change(
        to: SpaceDraft(kind: .region, name: name, purpose: ""), by: doer, tx, occasion)
    }
  }

  func choose(_ choice: FollowChoice?, _ followed: Followed, _ person: Person) throws {
    let actor = try place.actor(person)
    try place.write { tx, _ in try followed.choose(choice, for: actor, tx) }
  }

  /// Marks everything as read.
  func read(_ person: Person) throws {
    let actor = try place.actor(person)
    try place.write { tx, _ in try NoticeReader.markRead(upTo: .max, for: actor, tx) }
  }

  func list(_ person: Person, _ question: NoticeQuestion = NoticeQuestion()) throws -> NoticeList {
    let actor = try place.actor(person)
    return try place.read { try Notices.read(question, for: actor, on: place.today, $0) }
  }

  func unread(_ person: Person) throws -> [Notice] {
    try list(person).notices
  }

  func count(_ person: Person) throws -> UnreadCount {
    try place.read { try Notices.unread(for: person.id, on: place.today, $0) }
  }
}
