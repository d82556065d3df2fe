import Basics
import Formats
import Spaces
import Store
import Testing

@testable import SignIn

/// Erasing somebody by the operator's hand: shown first, then done as it was shown.
@Suite(.onEveryEngine) struct ErasurePlanTests {
  private struct Scene {
    let place: TestInstallation
    let person: Person
    let thing: Identifier<Thing>
  }

  /// Kari, signed in and a member, who stands by name in a note of somebody else.
  private func scene() throws -> Scene {
    let place = try TestInstallation()
    let (boss, person) = (try place.person("Olga Operator"), try place.person("Kari Nordmann"))
    let thing = try place.storage.write { tx in
      let now = occasion(at: 0)
      try boss.change(.init(isOperator: true), by: .command("test"), tx, now)
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Lillehammer", purpose: ""), owner: boss.id, by: .command("test"), tx,
        now)
      try Membership.add(
        MembershipDraft(.person(person.id), .editor, from: now.today), to: space, by: .command("test"), tx,
        now)
      _ = try Sessions.open(for: person.id, by: .password, agent: "", tx, now)
      let draft = ThingDraft(
        .note, title: "Møte", content: Note(text: "Avtalt med Kari Nordmann").json, from: now.today)
      return try Thing.make(
        draft, in: space, by: .actor(try Actor.of(boss.id, at: now.today, tx)), tx, now
      ).id
    }
    return Scene(place: place, person: person, thing: thing)
  }

  @Test func whatWillGoIsShownFirst() throws {
    let scene = try scene()
    let plan = try scene.place.storage.read { tx in try ErasurePlan(scene.person, tx) }
    #expect(plan.memberships == 1 && plan.sessions == 1 && plan.posts == 0 && plan.tokens == 0)
    #expect(plan.entries > 0)
    #expect(plan.mentionLines.map(\.name).contains("\(scene.thing)/1"))
    #expect(plan.mentionLines.last?.place == "Møte")
    let still = try scene.place.storage.read { tx in try Person.get(scene.person.id, tx) }
    #expect(still == scene.person)
  }

  @Test(arguments: [false, true]) func onlyWhatIsNamedGoesFurther(_ takesOut: Bool) throws {
    let scene = try scene()
    let storage = scene.place.storage
    try storage.write { tx in
      try ErasurePlan(scene.person, tx).carryOut(
        takingOut: takesOut ? ["\(scene.thing)/1"] : [], by: .command("people erase"),
        why: "asked for it", tx, occasion(at: 1))
    }
    let content = try storage.read { tx in
      try tx.row("SELECT content FROM thing_version WHERE thing = \(scene.thing)")?.optionalText("content")
    }
    #expect((content == nil) == takesOut)
    let person = try storage.read { tx in try Person.get(scene.person.id, tx) }
    #expect(person.erasedAt != nil && person.name.isEmpty)
    let sessions = try storage.read { tx in try Sessions.list(of: scene.person.id, tx, occasion(at: 1)) }
    #expect(sessions.isEmpty)
    guard case .sound = try storage.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
    let hands = try storage.read { tx in
      try tx.rows("SELECT command FROM history WHERE kind = 'person.erased'").map { try $0.text("command") }
    }
    #expect(hands.count == (takesOut ? 2 : 1) && Set(hands) == ["people erase"])
  }

  @Test func aNameOfNoTextStopsEverything() throws {
    let scene = try scene()
    let fault = Diagnostic("mention-unknown", .badInput, at: .init(field: "--take-out"), ["name": "999999"])
    #expect(throws: fault) {
      try scene.place.storage.write { tx in
        try ErasurePlan(scene.person, tx).carryOut(
          takingOut: ["999999"], by: .command("people erase"), why: "", tx, occasion(at: 1))
      }
    }
    let person = try scene.place.storage.read { tx in try Person.get(scene.person.id, tx) }
    #expect(person.erasedAt == nil)
  }
}
