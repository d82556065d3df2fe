import AtlasFiles
import Basics
import Foundation
import Law
import Plans
import Programmes
import Spaces
import Store
import TestDatabases
import Testing

/// Decisions and changes as they are written: on the plan that was seen, by who may, kept.
@Suite struct DecidingTests {
  private static let today = Day("2026-11-21") ?? .newYear(2026)
  private static let kinds = ContentKinds([.spaces, .programmes])
  private static let units = ["3413", "3403"].map { UnitCode(country: "no", code: $0) }

  private static func occasion(_ second: Int64 = 0) -> Occasion {
    Occasion(
      now: Instant(milliseconds: 1_795_262_400_000 + second * 1_000), today: today, kinds: kinds,
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  private struct Ground {
    let space: Space
    let actor: Actor
    let programme: Identifier<Thing>
    let milestone: Identifier<Thing>
    let tx: any Transaction
  }

  private func inProgramme(_ body: (Ground) throws -> Void) throws {
    for engine in TestDatabase.engines {
      try TestDatabase.with(engine) { database in
        try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
        try database.storage.write { (tx) throws in
          let person = try Person.make(
            PersonDraft(name: "Kari", email: "kari@example.org"), by: .command("test"), tx, Self.occasion()
          ).change(Person.Changes(state: .active), by: .command("test"), tx, Self.occasion())
          let space = try Space.make(
            SpaceDraft(kind: .region, name: "Region", purpose: "", shows: []), owner: person.id,
            by: .command("test"), tx, Self.occasion())
          let actor = try Actor.of(person.id, at: Self.today, tx)
          var programme = Programme()
          (programme.form, programme.units, programme.effective) = (.merger, Self.units, .newYear(2028))
          let made = try make(programme, "Nye Hamar", space, actor, tx)
          var milestone = Milestone()
          (milestone.programme, milestone.day) = (made, Day("2027-03-01"))
          let point = try make(milestone, "Choice", space, actor, tx)
          try body(Ground(space: space, actor: actor, programme: made, milestone: point, tx: tx))
        }
      }
    }
  }

  private func make(
    _ content: some ThingContent, _ title: String, _ space: Space, _ actor: Actor, _ tx: any Transaction
  ) throws -> Identifier<Thing> {
    try Thing.make(
      ThingDraft(content, title: title, state: .internal, from: Self.today), in: space, by: .actor(actor),
      tx, Self.occasion()
    ).id
  }

  private func plan(_ ground: Ground, knownAt time: Instant? = nil) throws -> ProgrammeParts {
    try #require(
      ProgrammeParts.read(
        ground.programme, on: Self.today, knownAt: time, for: ground.actor, ground.tx
      ).parts)
  }

  private func gate(_ ground: Ground, _ change: (inout Gate) -> Void = { _ in }) throws -> Identifier<Thing> {
    var gate = Gate()
    (gate.programme, gate.milestone) = (ground.programme, ground.milestone)
    change(&gate)
    return try make(gate, "BP3", ground.space, ground.actor, ground.tx)
  }

  private func decide(
    _ id: Identifier<Thing>, base: Int = 1, _ ground: Ground, at second: Int64 = 10
  ) throws {
    var condition = Gate.Condition()
    condition.what = "Hire two"
    try Gate.decide(
      GateDecision(outcome: .go, day: Self.today, conditions: [condition]), at: id, base: base,
      by: ground.actor, ground.tx, Self.occasion(second))
  }

  @Test func aDecisionKeepsThePlanItWasMadeOnAndMakesTasks() throws {
    try inProgramme { ground in
      let id = try gate(ground)
      try decide(id, ground)
      let versions = try Thing.versions(of: id, for: ground.actor, ground.tx)
      let decided = try #require(versions.first { $0.isCited })
      let said = Gate(reading: try #require(decided.fields?.content))
      let present = try plan(ground).digest
      #expect(said.outcome == .go && said.digest == present)
      #expect(decided.author == ground.actor.person)
      #expect(
        try Thing.list(in: ground.space, for: ground.actor, kind: .task, ground.tx).map(\.title)
          == ["Hire two"])
      // The plan changes; what was known then still has its digest.
      let change = PlanChange(ground.milestone, day: Day("2027-04-01"), latest: nil)
      _ = try change.write(
        to: ground.programme, seen: plan(ground).digest, why: "", by: ground.actor, ground.tx,
        Self.occasion(20))
      #expect(try plan(ground).digest != said.digest)
      #expect(try plan(ground, knownAt: decided.recordedAt).digest == said.digest)
    }
  }

  @Test func whoeverDecidesOnWhatSomebodyChangedIsTold() throws {
    try inProgramme { ground in
      let id = try gate(ground)
      let fault = #expect(throws: Diagnostic.self) { try decide(id, base: 0, ground) }
      #expect(fault?.code == "gate-changed")
    }
  }

  @Test func ofWhatPoliticiansAnswerForTheirBodyDecides() throws {
    try inProgramme { ground in
      let without = try gate(ground) { $0.gateClass = .political }
      let fault = #expect(throws: Diagnostic.self) { try decide(without, ground) }
      #expect(fault?.code == "gate-without-body")
      var gate = Gate()
      (gate.gateClass, gate.body) = (.both, ground.milestone)
      let person = Identifier<Person>(Self.occasion())
      let editor = Actor(person: person, roles: [ground.space.id: .editor])
      #expect(gate.refusal(of: ground.actor, in: ground.space, nil, on: Self.today) == nil)
      #expect(gate.refusal(of: editor, in: ground.space, nil, on: Self.today)?.code == "gate-not-theirs")
      var member = Body.Member()
      (member.who, member.until) = (person.text, Self.today)
      var body = Body()
      body.members = [member]
      #expect(gate.refusal(of: editor, in: ground.space, body, on: Self.today) != nil, "who left")
      body.members[0].until = nil
      #expect(gate.refusal(of: editor, in: ground.space, body, on: Self.today) == nil)
    }
  }

  @Test func aChangeOfAPlanThatWasNotSeenIsNotKept() throws {
    try inProgramme { ground in
      let seen = try plan(ground).digest
      let change = PlanChange(ground.milestone, day: Day("2027-04-01"), latest: nil)
      let batch = try change.write(
        to: ground.programme, seen: seen, why: "", by: ground.actor, ground.tx, Self.occasion(1))
      let other = PlanChange(ground.milestone, day: Day("2027-05-01"), latest: nil)
      let fault = #expect(throws: Diagnostic.self) {
        try other.write(
          to: ground.programme, seen: seen, why: "", by: ground.actor, ground.tx, Self.occasion(2))
      }
      #expect(fault?.code == "plan-changed")
      #expect(try plan(ground).milestones.first?.content.day == Day("2027-04-01"))
      _ = try Batch.undo(
        try #require(batch), by: .actor(ground.actor), ground.tx, Self.occasion(3))
      #expect(try plan(ground).digest == seen)
    }
  }
}
