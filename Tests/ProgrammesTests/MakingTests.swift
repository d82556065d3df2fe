import AtlasFiles
import Basics
import Formats
import Foundation
import Law
import Plans
import Programmes
import Spaces
import Store
import TestDatabases
import Testing

/// A programme made from a template, and conditions that become tasks: each one step.
@Suite struct MakingTests {
  private static let today = Day("2026-11-21") ?? .newYear(2026)
  private static let kinds = ContentKinds([.spaces, .programmes])
  private static let occasion = Occasion(
    now: Instant(milliseconds: 1_795_262_400_000), today: today, kinds: kinds,
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")
  private static let units = ["3413", "3403"].map { UnitCode(country: "no", code: $0) }

  private func draft(_ template: String, decided: String? = nil) throws -> ProgrammeDraft {
    let statutes = try readStatutes(Self.data)
    let plan = try ProgrammePlan(
      readTemplates(Self.data, statutes).template(template, of: "no"),
      statutes.procedure("merger", of: "no"), effective: .newYear(2032), decided: decided.flatMap { Day($0) },
      language: "nb")
    return ProgrammeDraft(title: "Nye Hamar", units: Self.units, plan: plan, language: "nb")
  }

  private func inSpace(_ body: (Space, Actor, any Transaction) throws -> Void) throws {
    for engine in TestDatabase.engines {
      try TestDatabase.with(engine) { database in
        try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
        try database.storage.write { (tx) throws in
          let person = try Person.make(
            PersonDraft(name: "Kari", email: "kari@example.org", isOperator: true), by: .command("test"), tx,
            Self.occasion
          ).change(Person.Changes(state: .active), by: .command("test"), tx, Self.occasion)
          let first = try Actor.of(person.id, at: Self.today, tx)
          let space = try Space.make(
            SpaceDraft(kind: .region, name: "Region", purpose: "", shows: []), by: .actor(first), tx,
            Self.occasion)
          try body(space, Actor.of(person.id, at: Self.today, tx), tx)
        }
      }
    }
  }

  private func things(_ kind: ThingKind, _ space: Space, _ actor: Actor, _ tx: any Transaction) throws
    -> [Thing]
  { try Thing.list(in: space, for: actor, kind: kind, limit: 500, tx) }

  @Test func aTemplateBecomesAProgrammeInOneStepThatIsTakenBackInOne() throws {
    let draft = try draft("small")
    try inSpace { space, actor, tx in
      let made = try draft.make(in: space, state: .internal, by: .actor(actor), tx, Self.occasion)
      #expect(try things(.programme, space, actor, tx).map(\.id) == [made.programme])
      #expect(try things(.project, space, actor, tx).count == draft.plan.projects.count)
      #expect(try things(.milestone, space, actor, tx).count == draft.plan.milestones.count)
      #expect(try things(.gate, space, actor, tx).count == 6)
      #expect(
        made.things == 7 + draft.plan.projects.count + draft.plan.milestones.count)
      let batch = try #require(made.batch)
      #expect(try Batch.undo(batch, by: .actor(actor), tx, Self.occasion).undone == made.things)
      #expect(try things(.milestone, space, actor, tx).isEmpty)
    }
  }

  @Test func whatComesTooLateIsNotMade() throws {
    let late = try draft("small", decided: "2031-12-30")
    try inSpace { space, actor, tx in
      let fault = #expect(throws: Diagnostics.self) {
        try late.make(in: space, state: .internal, by: .actor(actor), tx, Self.occasion)
      }
      #expect(Set(fault?.list.map(\.code) ?? []) == ["programme-too-late"])
    }
  }

  @Test func conditionsOfAGateBecomeTasksOnce() throws {
    let draft = try draft("small")
    try inSpace { space, actor, tx in
      let made = try draft.make(in: space, state: .internal, by: .actor(actor), tx, Self.occasion)
      var condition = Gate.Condition()
      (condition.what, condition.due) = ("Tilsette to til", Day("2027-02-01"))
      var gate = Gate()
      (gate.programme, gate.outcome, gate.decided) = (made.programme, .go, Self.today)
      gate.conditions = [condition, condition]
      let thing = try Thing.make(
        ThingDraft(gate, title: "BP3", state: .internal, from: Self.today), in: space, by: .actor(actor), tx,
        Self.occasion)
      let batch = try Gate.makeTasks(ofConditionsOf: thing.id, by: actor, tx, Self.occasion)
      let tasks = try things(.task, space, actor, tx)
      #expect(tasks.map(\.title) == ["Tilsette to til", "Tilsette to til"])
      let content = try Thing.version(of: thing.id, on: Self.today, knownAt: nil, for: actor, tx)?.fields?
        .content
      let named = Gate(reading: try #require(content)).conditions.compactMap(\.task)
      #expect(Set(named) == Set(tasks.map(\.id)))
      #expect(try Gate.makeTasks(ofConditionsOf: thing.id, by: actor, tx, Self.occasion) == nil)
      let undone = try Batch.undo(try #require(batch), by: .actor(actor), tx, Self.occasion)
      #expect(undone.undone == 3 && undone.left.isEmpty)
      #expect(try things(.task, space, actor, tx).isEmpty)
      #expect(throws: Diagnostic.self) {
        try Gate.makeTasks(ofConditionsOf: made.programme, by: actor, tx, Self.occasion)
      }
    }
  }
}
