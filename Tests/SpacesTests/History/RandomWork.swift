import Basics
import Formats
import Kernels
import Store

@testable import Spaces

/// People who do all sorts of things, the same things for the same seed.
struct RandomWork {
  let place: TestInstallation
  private var numbers: SplitMix
  let actor: Actor
  let space: Space
  private(set) var things: [Thing] = []
  private var people: [Person] = []

  init(_ place: TestInstallation, seed: UInt64) throws {
    self.place = place
    numbers = SplitMix(seed: seed)
    let owner = try place.person("Worker \(seed)", isOperator: true)
    space = try place.space(owner, shows: [.existence])
    actor = try place.actor(owner)
  }

  /// One change of a random kind; some are refused, and leave nothing.
  mutating func step() throws {
    let doer = Doer.actor(actor)
    switch Int.random(in: 0..<13, using: &numbers) {
    case 0, 1: try make(doer)
    case 2: people.append(try place.person("Person \(people.count)"))
    case 3: try invite(doer)
    case 4:
      guard let person = people.randomElement(using: &numbers) else { return }
      _ = try place.write { try person.erase(by: doer, $0, $1) }
    case 5:
      guard let (thing, number) = try version() else { return }
      try refusable { _ = try place.write { try thing.undo(number, by: doer, $0, $1) } }
    case 6:
      guard let (thing, number) = try version() else { return }
      try refusable { try place.write { try thing.cite(number, by: doer, $0, $1) } }
    case 7:
      guard let (thing, _) = try version() else { return }
      _ = try place.write { try thing.remove(by: doer, $0, $1) }
    case 8: try batch(doer)
    default: try edit(doer)
    }
  }

  /// Several things changed in one step, and sometimes taken back.
  private mutating func batch(_ doer: Doer) throws {
    let (things, text) = (things.prefix(4), text())
    let batch = try place.write { tx, occasion in
      try Batch.write(in: space, by: doer, tx, occasion) {
        for id in things.map(\.id) {
          let thing = try Thing.getUnasked(id, tx).thing
          let fields = ThingFields(title: "Together", state: thing.state, content: Note(text: text).json)
          let edit = ThingEdit(base: thing.latest, fields: fields, from: place.today)
          _ = try thing.edit(edit, by: doer, tx, occasion)
        }
      }.batch
    }
    guard let batch, Bool.random(using: &numbers) else { return }
    _ = try place.write { try Batch.undo(batch, by: doer, $0, $1) }
  }

  private mutating func make(_ doer: Doer) throws {
    let draft = ThingDraft(
      .note, title: "Thing \(things.count)", content: Note(text: text()).json,
      state: Bool.random(using: &numbers) ? .draft : .internal, from: day())
    things.append(try place.write { try Thing.make(draft, in: space, by: doer, why: "made", $0, $1) })
  }

  private mutating func edit(_ doer: Doer) throws {
    guard let thing = things.randomElement(using: &numbers) else { return }
    let latest = try place.read { try Thing.getUnasked(thing.id, $0).thing }
    let from = day()
    let edit = ThingEdit(
      base: latest.latest - Int.random(in: 0...1, using: &numbers),
      fields: ThingFields(
        title: text().replacing("\n", with: " "), state: latest.state, content: Note(text: text()).json),
      from: from,
      until: Bool.random(using: &numbers) ? from.adding(months: 2) : nil, why: "edited")
    _ = try place.write { try thing.edit(edit, by: doer, $0, $1) }
  }

  private mutating func invite(_ doer: Doer) throws {
    guard let person = people.randomElement(using: &numbers) else { return }
    let draft = MembershipDraft(.person(person.id), .reader, from: place.today)
    try refusable { _ = try place.write { try Membership.add(draft, to: space, by: doer, $0, $1) } }
  }

  private mutating func version() throws -> (Thing, Int)? {
    guard let thing = things.randomElement(using: &numbers) else { return nil }
    let latest = try place.read { try Thing.getUnasked(thing.id, $0).thing.latest }
    return (thing, Int.random(in: 1...latest, using: &numbers))
  }

  private func refusable(_ body: () throws -> Void) throws {
    do { try body() } catch is Diagnostic {}
  }

  private mutating func text() -> String {
    ["alpha", "beta", "gamma", "æøå \"quoted\"\n", ""].randomElement(using: &numbers).map { $0 + "x" } ?? "x"
  }

  private mutating func day() -> Day {
    Day.newYear(2020).adding(months: Int.random(in: 0..<24, using: &numbers)) ?? Day.newYear(2020)
  }
}
