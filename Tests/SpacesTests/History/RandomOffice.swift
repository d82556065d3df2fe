import Basics
import Kernels
import Store

@testable import Spaces

/// What `RandomWork` does with things, and with people, organisations, spaces and memberships besides: every kind of
/// change that touches a row, the same ones for the same seed.
struct RandomOffice {
  let place: TestInstallation
  private var work: RandomWork
  private var numbers: SplitMix
  private var people: [Identifier<Person>] = []
  private var organisations: [Identifier<Organisation>] = []
  private var spaces: [Identifier<Space>]

  init(_ place: TestInstallation, seed: UInt64) throws {
    self.place = place
    numbers = SplitMix(seed: seed)
    work = try RandomWork(place, seed: seed)
    spaces = [work.space.id]
    for _ in 0..<3 { try makePerson() }
    for _ in 0..<3 { try makeOrganisation() }
  }

  private var doer: Doer { .actor(work.actor) }

  /// One change; some are refused, and leave nothing.
  mutating func step() throws {
    // A clock that jumps, and days that pass.
    if Int.random(in: 0..<6, using: &numbers) == 0 { place.seconds += 90_000 }
    place.today = place.now.dayInTest
    switch Int.random(in: 0..<22, using: &numbers) {
    case 0: try makePerson()
    case 1: try makeOrganisation()
    case 2: try changePerson()
    case 3: try erase()
    case 4: try takeOutMentions()
    case 5, 6: try beginPost()
    case 7: try endPost()
    case 8, 9: try addMember()
    case 10, 11: try changeMember()
    case 12: try endMember()
    case 13: try makeSpace()
    case 14, 15: try changeSpace()
    case 16: try changeOrganisation()
    case 17: try endOrganisation()
    case 18: try succeed()
    case 19: try share()
    case 20: try fork()
    default: for _ in 0..<3 { try work.step() }
    }
  }

  private mutating func makePerson() throws {
    let name = "Person \(people.count) Æ"
    let email = "Person\(people.count)@Example.org"
    let person = try place.write { tx, occasion in
      let made = try Person.make(
        PersonDraft(name: name, email: email), by: .command("test"), tx, occasion)
      return try made.change(.init(state: .active), by: .command("test"), tx, occasion)
    }
    people.append(person.id)
  }

  private mutating func changePerson() throws {
    guard let id = people.randomElement(using: &numbers) else { return }
    let changes = [
      Person.Changes(name: "Another \(place.seconds)"), Person.Changes(language: "sv"),
      Person.Changes(state: .closed), Person.Changes(email: "new\(place.seconds)@example.org"),
      Person.Changes(isOperator: true),
    ].randomElement(using: &numbers)
    guard let changes else { return }
    try refusable { try Person.get(id, $0).change(changes, by: .command("test"), $0, $1) }
  }

  private mutating func erase() throws {
    guard let id = people.randomElement(using: &numbers) else { return }
    let doer = doer
    try refusable { try Person.get(id, $0).erase(by: doer, $0, $1) }
  }

  private mutating func takeOutMentions() throws {
    guard let id = people.randomElement(using: &numbers) else { return }
    let doer = doer
    try refusable { tx, occasion in
      let mentions = try Person.get(id, tx).mentions(tx)
      let erasure = Erasure(entries: mentions.entries, versions: mentions.versions)
      try Person.takeOut(erasure, of: mentions, by: doer, why: "", tx, occasion)
    }
  }

  private mutating func makeOrganisation() throws {
    let number = organisations.count
    let doer = doer
    let from = day()
    let units = Bool.random(using: &numbers) ? [unit(from)] : []
    let draft = OrganisationDraft(
      kind: .municipality, name: "Organisation \(number)", from: from, units: units)
    let made = try place.write { try Organisation.make(draft, by: doer, $0, $1) }
    organisations.append(made.id)
  }

  private mutating func changeOrganisation() throws {
    guard let id = organisations.randomElement(using: &numbers) else { return }
    let (doer, unit, today) = (doer, unit(day()), place.today)
    let name = Bool.random(using: &numbers) ? "Called \(place.seconds) by Person 1 Æ" : nil
    try refusable { tx, occasion in
      let present = try Organisation.get(id, tx)
      // The units before it end, as earlier versions had it without telling.
      let from = unit.valid.from ?? today
      if present.units.contains(where: { $0.unit == unit.unit && $0.valid.from == from }) { return }
      let before = present.units.map { old in
        let isOpen = (old.valid.from ?? from) < from && (old.valid.until.map { $0 > from } ?? true)
        return isOpen ? DatedUnit(old.unit, DayRange(from: old.valid.from, until: from)) : old
      }
      let edit = OrganisationEdit(
        base: present.fingerprint, name: name ?? present.name, kind: present.kind, units: before + [unit],
        from: from)
      _ = try present.change(to: edit, by: doer, tx, occasion)
    }
  }

  private mutating func endOrganisation() throws {
    guard let id = organisations.randomElement(using: &numbers) else { return }
    let (doer, day, other) = (doer, day(), organisations.randomElement(using: &numbers))
    try refusable { tx, occasion in
      try Organisation.get(id, tx).end(on: day, successor: other, by: doer, why: "", tx, occasion)
    }
  }

  private mutating func beginPost() throws {
    guard let person = people.randomElement(using: &numbers),
      let organisation = organisations.randomElement(using: &numbers)
    else { return }
    let (doer, from) = (doer, day())
    let title = ["Mayor", "Adviser to Person 2 Æ"].randomElement(using: &numbers) ?? ""
    try refusable {
      try Post.begin(person, in: organisation, title: title, from: from, by: doer, $0, $1)
    }
  }

  private mutating func endPost() throws {
    guard let person = people.randomElement(using: &numbers) else { return }
    let (doer, on) = (doer, day())
    try refusable { try Post.of(person, $0).first?.end(on: on, by: doer, $0, $1) }
  }

  private mutating func makeSpace() throws {
    let doer = doer
    let draft = spaceDraft()
    spaces.append(try place.write { try Space.make(draft, by: doer, $0, $1) }.id)
  }

  private mutating func changeSpace() throws {
    guard let id = spaces.randomElement(using: &numbers) else { return }
    let doer = Doer.command("test")
    let draft = spaceDraft()
    try refusable { try Space.get(id, $0).change(to: draft, by: doer, why: "for Person 0 Æ", $0, $1) }
  }

  private mutating func addMember() throws {
    guard let id = spaces.randomElement(using: &numbers), let person = people.randomElement(using: &numbers),
      let organisation = organisations.randomElement(using: &numbers)
    else { return }
    let doer = Doer.command("test")
    let member: Membership.Member =
      Bool.random(using: &numbers) ? .person(person) : .organisation(organisation)
    let draft = MembershipDraft(member, role(), from: day())
    let kind: ChangeKind = Bool.random(using: &numbers) ? .memberAdded : .memberJoined
    try refusable {
      try Membership.add(draft, to: Space.get(id, $0), as: kind, by: doer, why: "w", $0, $1)
    }
  }

  private mutating func changeMember() throws {
    guard let id = spaces.randomElement(using: &numbers) else { return }
    let doer = Doer.command("test")
    let (role, on, pick) = (role(), day(), Int.random(in: 0..<100, using: &numbers))
    try refusable { tx, occasion in
      let all = try Membership.of(id, tx)
      try all[pick % all.count].change(to: role, from: on, in: Space.get(id, tx), by: doer, tx, occasion)
    }
  }

  private mutating func endMember() throws {
    guard let id = spaces.randomElement(using: &numbers) else { return }
    let doer = Doer.command("test")
    let (on, pick) = (day(), Int.random(in: 0..<100, using: &numbers))
    try refusable { tx, occasion in
      let all = try Membership.of(id, tx)
      try all[pick % all.count].end(on: on, in: Space.get(id, tx), by: doer, tx, occasion)
    }
  }

  private mutating func succeed() throws {
    let codes = ["0001", "0002", "0003", "0004"].shuffled(using: &numbers)
    let old = codes.prefix(2).map { UnitCode(country: "no", code: $0) }
    let rule = SuccessionRule(
      old: old, new: UnitCode(country: "no", code: codes[2]), name: "New \(place.seconds)", on: day())
    let doer = doer
    try refusable { tx, occasion in
      try SuccessionPlan.make(rule, tx).carryOut(by: doer, why: "merger", tx, occasion)
    }
  }

  private mutating func share() throws {
    guard let thing = work.things.randomElement(using: &numbers) else { return }
    let (doer, version) = (doer, Bool.random(using: &numbers) ? 1 : nil)
    let revokes = Bool.random(using: &numbers)
    try refusable { tx, occasion in
      let share = try Share.make(of: thing, version: version, by: doer, tx, occasion).share
      if revokes { try share.revoke(by: doer, tx, occasion) }
    }
  }

  private mutating func fork() throws {
    guard let thing = work.things.randomElement(using: &numbers) else { return }
    let (actor, space) = (work.actor, work.space)
    try refusable { try Thing.fork(VersionName(thing.id, 1), into: space, by: actor, $0, $1) }
  }

  private func refusable<Value>(_ body: (any Transaction, Occasion) throws -> Value) throws {
    do { try place.write { _ = try body($0, $1) } } catch is Diagnostic {} catch is Diagnostics {}
  }

  private mutating func spaceDraft() -> SpaceDraft {
    SpaceDraft(
      kind: Bool.random(using: &numbers) ? .region : .study, name: "Space \(place.seconds)",
      purpose: Bool.random(using: &numbers) ? "About Person 1 Æ" : "",
      units: Array([unit(day()).unit, unit(day()).unit].prefix(Int.random(in: 0...2, using: &numbers))),
      shows: Set(Aspect.allCases.filter { _ in Bool.random(using: &numbers) }))
  }

  private mutating func unit(_ from: Day) -> DatedUnit {
    let code = ["0001", "0002", "0003", "0004"].randomElement(using: &numbers) ?? "0001"
    return DatedUnit(UnitCode(country: "no", code: code), DayRange(from: from, until: nil))
  }

  private mutating func role() -> Role { Role.allCases.randomElement(using: &numbers) ?? .reader }

  /// Somewhere around today.
  private mutating func day() -> Day {
    place.today.adding(days: Int.random(in: -40...40, using: &numbers)) ?? place.today
  }
}

extension Instant {
  /// In a time zone two hours east of Greenwich, as in the summers of the countries that are served.
  fileprivate var dayInTest: Day {
    let days = Int((milliseconds + 7_200_000) / 86_400_000)
    return Day.newYear(1970).adding(days: days) ?? .newYear(1970)
  }
}
