import Basics
import Store
import Testing

@testable import Spaces

/// Two municipalities become a third on 1 January 2028.
@Suite(.onEachEngine) struct SuccessionTests {
  let place: TestInstallation
  let owner: Person
  let anna: Person
  let berit: Person
  let doer: Doer
  let day = Day("2028-01-01") ?? Day.newYear(2028)
  let dayBefore = Day("2027-12-31") ?? Day.newYear(2028)
  let a: Organisation
  let b: Organisation
  let space: Space

  var rule: SuccessionRule {
    SuccessionRule(
      old: [UnitCode(country: "no", code: "3441"), UnitCode(country: "no", code: "3440")],
      new: UnitCode(country: "no", code: "3499"), name: "New", on: day)
  }

  init() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner", isOperator: true)
    let anna = try place.person("Anna")
    let berit = try place.person("Berit")
    let doer = Doer.actor(try place.actor(owner))
    func organisation(_ name: String, _ code: String) throws -> Organisation {
      let units = [
        DatedUnit(UnitCode(country: "no", code: code), DayRange(from: Day.newYear(2020), until: nil))
      ]
      let draft = OrganisationDraft(kind: .municipality, name: name, from: Day.newYear(2020), units: units)
      return try place.write { try Organisation.make(draft, by: doer, $0, $1) }
    }
    let a = try organisation("Gausdal", "3441")
    let b = try organisation("Øyer", "3440")
    for (person, organisation, title) in [(anna, a, "Adviser"), (anna, b, "Adviser"), (berit, b, "Director")]
    {
      _ = try place.write {
        try Post.begin(person.id, in: organisation.id, title: title, from: place.today, by: doer, $0, $1)
      }
    }
    let draft = SpaceDraft(
      kind: .region, name: "Region", purpose: "",
      units: ["3405", "3440", "3441"].map { UnitCode(country: "no", code: $0) })
    let space = try place.write { try Space.make(draft, by: doer, $0, $1) }
    let asOwner = Doer.actor(try place.actor(owner))
    for (organisation, role) in [(a, Role.reader), (b, .editor)] {
      let membership = MembershipDraft(.organisation(organisation.id), role, from: place.today)
      _ = try place.write { try Membership.add(membership, to: space, by: asOwner, $0, $1) }
    }
    let note = ThingDraft(.note, title: "T", content: Note(text: "").json, from: place.today)
    _ = try place.write { try Thing.make(note, in: space, by: asOwner, $0, $1) }
    (self.place, self.owner, self.anna, self.berit) = (place, owner, anna, berit)
    (self.doer, self.a, self.b, self.space) = (doer, a, b, space)
  }

  @Test func everythingThatWillHappenIsListed() throws {
    let plan = try place.read { try SuccessionPlan.make(rule, $0) }
    let moved = plan.steps.compactMap { step -> String? in
      guard case .movePost(_, let person, let title, let from) = step, from == day else { return nil }
      return "\(person == anna.id ? "Anna" : "Berit") \(title)"
    }
    #expect(moved.sorted() == ["Anna Adviser", "Berit Director"])
    #expect(plan.steps.contains { if case .endPost(_, anna.id) = $0 { true } else { false } })
    #expect(plan.steps.contains(.beginMembership(space: space.id, role: .editor, from: day)))
    let units = [UnitCode(country: "no", code: "3405"), UnitCode(country: "no", code: "3499")]
    #expect(plan.steps.contains(.keepThings(space: space.id, units: units, things: 1)))
    #expect(plan.steps.contains(.end(a.id)) && plan.steps.contains(.end(b.id)))
    #expect(plan.steps.first == .make(name: "New", kind: .municipality, unit: rule.new))
    #expect(plan.steps.count == 1 + 3 + 3 + 1 + 2)
  }

  @Test func carriedOutPeopleBelongAsBefore() throws {
    let plan = try place.read { try SuccessionPlan.make(rule, $0) }
    try place.write { try plan.carryOut(by: doer, why: "Merger", $0, $1) }
    let successor = try place.read { try Organisation.of(rule.new, on: day, $0) }
    #expect(successor.map(\.name) == ["New"])
    for organisation in [a, b] {
      let ended = try place.read { try Organisation.get(organisation.id, $0) }
      #expect(ended.valid.until == day && ended.successor == successor.first?.id)
      #expect(ended.units.map(\.valid.until) == [day])
    }
    for person in [anna, berit] {
      #expect(try roles(person, on: day) == [space.id: .editor])
      let posts = try place.read { try Post.of(person.id, $0) }.filter { $0.valid.contains(day) }
      #expect(posts.map(\.organisation) == successor.map(\.id))
    }
    #expect(try roles(berit, on: dayBefore) == [space.id: .editor])
    let things = try place.read { try $0.rows("SELECT space FROM thing") }
    #expect(things.count == 1)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("broken")
      return
    }
    #expect(
      place.code { _ = try place.read { try SuccessionPlan.make(rule, $0) } } == "succession-nothing",
      "it happens once")
  }

  @Test func aPlanThatNoLongerFitsIsNotCarriedOut() throws {
    let plan = try place.read { try SuccessionPlan.make(rule, $0) }
    let late = try place.person("Late")
    _ = try place.write {
      try Post.begin(late.id, in: a.id, title: "Clerk", from: place.today, by: doer, $0, $1)
    }
    let before = try place.read { try HistoryHead.read($0) }
    #expect(
      place.code { try place.write { try plan.carryOut(by: doer, why: "", $0, $1) } } == "succession-changed")
    #expect(try place.read { try HistoryHead.read($0) } == before, "nothing was written")
    #expect(try place.read { try SuccessionPlan.make(rule, $0) }.fingerprint != plan.fingerprint)
  }

  @Test func theHighestRoleIsKeptAndPresentMembersAreRaised() throws {
    let c = try place.write {
      try Organisation.make(
        OrganisationDraft(
          kind: .municipality, name: "Present", from: Day.newYear(2020),
          units: [DatedUnit(rule.new, DayRange(from: Day.newYear(2020), until: nil))]), by: doer, $0, $1)
    }
    let asOwner = Doer.actor(try place.actor(owner))
    let present = try place.write {
      try Membership.add(
        MembershipDraft(.organisation(c.id), .reader, from: place.today), to: space,
        by: asOwner, $0, $1)
    }
    let plan = try place.read { try SuccessionPlan.make(rule, $0) }
    #expect(plan.steps.contains(.raiseMembership(present.id, space: space.id, role: .editor)))
    #expect(!plan.steps.contains { if case .make = $0 { true } else { false } })
    try place.write { try plan.carryOut(by: doer, why: "", $0, $1) }
    #expect(try roles(berit, on: day) == [space.id: .editor])
  }

  @Test func nothingToDo() throws {
    let nowhere = SuccessionRule(
      old: [UnitCode(country: "no", code: "0000")], new: rule.new, name: "New", on: day)
    #expect(
      place.code { _ = try place.read { try SuccessionPlan.make(nowhere, $0) } } == "succession-nothing")
    let same = SuccessionRule(old: [rule.new], new: rule.new, name: "New", on: day)
    #expect(place.code { _ = try place.read { try SuccessionPlan.make(same, $0) } } == "succession-same")
  }

  private func roles(_ person: Person, on day: Day) throws -> [Identifier<Space>: Role] {
    try place.read { try Actor.of(person.id, at: day, $0) }.roles
  }
}
