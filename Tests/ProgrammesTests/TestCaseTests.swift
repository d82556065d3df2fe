import Basics
import Programmes
import Spaces
import Store
import TestDatabases
import Testing

/// What residents try with a code: nobody needs an account, nothing says who it was, and what fails becomes a task.
@Suite struct TestCaseTests {
  private static let today = Day("2027-11-01") ?? .newYear(2027)
  private static let kinds = ContentKinds([.spaces, .programmes])

  private static func occasion(later: Int64 = 0) -> Occasion {
    Occasion(
      now: Instant(milliseconds: 1_825_000_000_000 + later), today: today, kinds: kinds,
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  private struct Made {
    let space: Space
    let actor: Actor
    let programme: Identifier<Thing>
    let test: Identifier<Thing>
  }

  private func inSpace(_ engine: Engine, _ body: (Made, any Transaction) throws -> Void) throws {
    try TestDatabase.with(engine) { database in
      try migrate(
        database.storage, Room.spaces.migrations + Room.programmes.migrations, at: Instant(milliseconds: 0))
      try database.storage.write { (tx) throws in
        let occasion = Self.occasion()
        let person = try Person.make(
          PersonDraft(name: "Kari", email: "kari@example.org", isOperator: true), by: .command("test"), tx,
          occasion
        ).change(Person.Changes(state: .active), by: .command("test"), tx, occasion)
        let first = try Actor.of(person.id, at: Self.today, tx)
        let space = try Space.make(
          SpaceDraft(kind: .region, name: "Region", purpose: "", shows: []), by: .actor(first), tx, occasion)
        let actor = try Actor.of(person.id, at: Self.today, tx)
        var programme = Programme()
        (programme.form, programme.effective, programme.progress) = (.merger, .newYear(2028), .planned)
        programme.units = ["3413", "3403"].map { UnitCode(country: "no", code: $0) }
        let made = try Thing.make(
          ThingDraft(programme, title: "Nye Hamar", state: .internal, from: Self.today), in: space,
          by: .actor(actor), tx, occasion)
        var test = TestCase()
        (test.programme, test.steps, test.expected) = (made.id, "Søk", "Kvittering")
        let tried = try Thing.make(
          ThingDraft(test, title: "Søk barnehageplass", state: .internal, from: Self.today), in: space,
          by: .actor(actor), tx, occasion)
        var draft = test
        draft.steps = "Ring"
        try Thing.make(
          ThingDraft(draft, title: "Ikke delt", from: Self.today), in: space, by: .actor(actor), tx, occasion)
        try body(Made(space: space, actor: actor, programme: made.id, test: tried.id), tx)
      }
    }
  }

  private func code(_ made: Made, _ tx: any Transaction, until day: Day = today) throws -> String {
    try #require(
      try TestCodes.make(1, for: made.programme, until: day, by: made.actor, tx, Self.occasion()).first)
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Diagnostic)?.code ?? (error as? Diagnostics)?.list.first?.code
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFailureIsATaskAndASuccessIsNone(_ engine: Engine) throws {
    try inSpace(engine) { made, tx in
      let code = try code(made, tx)
      let open = try OpenTests.read(code.uppercased().replacing("-", with: " "), on: Self.today, tx)
      #expect(open.programme.title == "Nye Hamar")
      #expect(open.tests.map(\.title) == ["Søk barnehageplass"], "drafts are not tried")
      try open.keep(.works, told: "", of: made.test, with: code, tx, Self.occasion())
      try open.keep(.fails, told: "Skjemaet er tomt", of: made.test, with: code, tx, Self.occasion(later: 1))
      let tasks = try Thing.recall(.task, in: made.space, on: Self.today, for: made.actor, tx)
      let task = try #require(tasks.first)
      #expect(tasks.count == 1 && task.fields.title == "Søk barnehageplass")
      #expect(WorkTask(reading: task.fields.content).text == "Skjemaet er tomt")
      let parts = try #require(
        try ProgrammeParts.read(made.programme, on: Self.today, for: made.actor, tx).parts)
      #expect(parts.testResults.count == 2 && parts.testStandings.first?.last?.content.outcome == .fails)
      let codes = try TestCodes.count(made.programme, on: Self.today, tx)
      #expect(codes.open == 1 && codes.results == 2)
      let history = try tx.rows("SELECT person FROM history WHERE kind = 'thing.made' AND person IS NULL")
      #expect(history.count == 3, "two results and a task, by nobody who is known")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatFailsSaysHow(_ engine: Engine) throws {
    try inSpace(engine) { made, tx in
      let code = try code(made, tx)
      let open = try OpenTests.read(code, on: Self.today, tx)
      #expect(
        refusal { try open.keep(.fails, told: " ", of: made.test, with: code, tx, Self.occasion()) }
          == "test-failure-untold")
      #expect(
        refusal { try open.keep(.works, told: "", of: made.programme, with: code, tx, Self.occasion()) }
          == "test-unknown")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCodeOpensUntilItsDayOrUntilItIsClosed(_ engine: Engine) throws {
    try inSpace(engine) { made, tx in
      let code = try code(made, tx)
      let tomorrow = try #require(Self.today.adding(days: 1))
      #expect(refusal { _ = try OpenTests.read(code, on: tomorrow, tx) } == "test-code-over")
      #expect(refusal { _ = try OpenTests.read("abcd-efgh-jkmn", on: Self.today, tx) } == "test-code-unknown")
      try TestCodes.end(made.programme, by: made.actor, tx)
      #expect(refusal { _ = try OpenTests.read(code, on: Self.today, tx) } == "test-code-unknown")
      #expect(
        refusal { _ = try self.code(made, tx, until: Self.today.adding(days: -1) ?? Self.today) }
          == "test-codes-over")
      #expect(
        refusal {
          _ = try TestCodes.make(
            201, for: made.programme, until: Self.today, by: made.actor, tx, Self.occasion())
        } == "test-codes-number")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aLostCodeDoesLittleHarm(_ engine: Engine) throws {
    try inSpace(engine) { made, tx in
      let code = try code(made, tx)
      let open = try OpenTests.read(code, on: Self.today, tx)
      try tx.run("UPDATE programme_test_code SET results = \(TestCodes.mostResults - 1)")
      try open.keep(.works, told: "", of: made.test, with: code, tx, Self.occasion())
      #expect(
        refusal { try open.keep(.works, told: "", of: made.test, with: code, tx, Self.occasion()) }
          == "test-code-spent")
    }
  }

  @Test func everyTableHasAKeyAndEveryReferenceAnIndex() throws {
    let tables = try TestDatabase.with(.sqlite) { database in
      try migrate(
        database.storage, Room.spaces.migrations + Room.programmes.migrations, at: Instant(milliseconds: 0))
      return try Schema(database.storage).tables
    }.filter { $0.name.hasPrefix("programme_") }
    #expect(tables.map(\.name) == ["programme_test_code"])
    for table in tables {
      #expect(!table.key.isEmpty)
      for reference in table.references {
        let orders = [table.key] + table.indexes.filter { !$0.isPartial }.map(\.columns)
        #expect(orders.contains { $0.starts(with: reference.columns) }, "\(table.name)")
      }
    }
  }
}
