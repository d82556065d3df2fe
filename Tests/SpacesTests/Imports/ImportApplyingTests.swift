import Basics
import Formats
import Store
import Testing

@testable import Spaces

/// A table that is brought in, taken back, and changed by others meanwhile; in a database.
@Suite(.onEachEngine) struct ImportApplyingTests {
  let place: TestInstallation
  let owner: Person
  let space: Space
  let actor: Actor
  let kind = ContentKind(Note.self)

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner")
    space = try place.space(owner, shows: [.things, .history])
    actor = try place.actor(owner)
  }

  private var reading: ImportReading {
    ImportReading(
      fields: kind.importFields { [$0] },
      lookup: FieldLookup(
        unit: { _ in nil }, organisation: { _ in nil }, post: { _ in nil }, thing: { _, _ in nil },
        person: { _ in nil }, word: { _, _ in nil }),
      state: { typed throws(Diagnostic) in ThingState(rawValue: typed) ?? .draft })
  }

  private func keep(_ text: String) throws -> ThingImport {
    try place.write { tx, occasion in
      var choices = ImportChoices(from: occasion.today)
      choices.columns = ["title": "title", "text": "text"]
      choices.state = .internal
      return try ThingImport.keep(
        Array(text.utf8), named: "a.csv", of: .note, in: space, choices, by: .actor(actor), tx, occasion)
    }
  }

  private func table(_ sent: ThingImport) throws -> ReadTable { try ReadTable(sent.content, file: sent.name) }

  private func difference(_ sent: ThingImport) throws -> ImportDifference {
    let table = try table(sent)
    return try place.read { tx in
      try ImportDifference.find(
        table, sent.choices, as: kind, in: space, reading: reading, for: actor, tx)
    }
  }

  private func apply(_ sent: ThingImport, shown: String? = nil) throws -> ImportOutcome {
    let shown = try shown ?? difference(sent).digest(of: sent.digest, sent.choices)
    let table = try table(sent)
    return try place.write { tx, occasion in
      let difference = try ImportDifference.find(
        table, sent.choices, as: kind, in: space, reading: reading, for: actor, tx)
      return try sent.apply(difference, as: kind, shown: shown, by: actor, tx, occasion)
    }
  }

  private func taken(_ outcome: ImportOutcome) throws -> (made: Int, changed: Int, batch: Identifier<Batch>?)
  {
    guard case .taken(let made, let changed, let batch) = outcome else {
      Issue.record("it was not taken")
      return (0, 0, nil)
    }
    return (made, changed, batch)
  }

  /// What every thing of the space says today, and who sees it.
  private func contents() throws -> [String] {
    try place.read { tx in
      try ExistingThing.all(of: .note, in: space, on: place.today, for: actor, tx).map {
        "\($0.id.text) \($0.fields?.json.line ?? "")"
      }
    }
  }

  private func rows(_ range: ClosedRange<Int>, _ text: String) -> String {
    "title;text\n" + range.map { "Sak \($0);\(text) \($0)" }.joined(separator: "\n")
  }

  @Test func twoHundredRowsAreBroughtInAndTakenBackToTheSameContent() throws {
    _ = try apply(try keep(rows(1...50, "old")))
    let before = try contents()
    let sent = try keep(rows(1...200, "new"))
    let outcome = try taken(try apply(sent))
    #expect((outcome.made, outcome.changed) == (150, 50))
    #expect(try contents().count == 200)
    let batch = try #require(outcome.batch)
    let undo = try place.write { tx, occasion in try Batch.undo(batch, by: .actor(actor), tx, occasion) }
    #expect((undo.undone, undo.left.count) == (200, 0))
    #expect(try contents() == before)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  /// More rows than are gathered before they are written.
  @Test func aLongTableSaysWhatItsRowsSayOneByOne() throws {
    _ = try apply(try keep(rows(1...700, "old")))
    let before = try contents()
    let sent = try keep(rows(1...1300, "new"))
    let shares = Shares()
    let difference = try difference(sent)
    let outcome = try place.write { tx, occasion in
      try sent.apply(
        difference, as: kind, shown: difference.digest(of: sent.digest, sent.choices), by: actor,
        progress: { shares.all.append($0) }, tx, occasion)
    }
    #expect(try taken(outcome).made == 600)
    #expect(shares.all.last == 1 && shares.all == shares.all.sorted() && shares.all.count > 2)
    #expect(try contents().filter { $0.contains("new") }.count == 1300)
    #expect(try thingsWithStaleValues(place.storage, as: .ofSpaces).isEmpty)
    let batch = try #require(try taken(outcome).batch)
    let undo = try place.write { tx, occasion in try Batch.undo(batch, by: .actor(actor), tx, occasion) }
    #expect(undo.undone == 1300 && undo.left.isEmpty)
    #expect(try contents() == before)
    #expect(try thingsWithStaleValues(place.storage, as: .ofSpaces).isEmpty)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  private final class Shares { var all: [Double] = [] }

  /// Each row is well by itself.
  @Test func rowsThatDoNotGoTogetherAreAllLeft() throws {
    let bodies = ContentKind(Body.self)
    let made = try ["A", "B"].map { title in
      try place.write { tx, occasion in
        var body = Body()
        (body.form, body.units) = (.committee, [UnitCode(country: "no", code: "3405")])
        return try Thing.make(
          ThingDraft(body, title: title, state: .internal, from: occasion.today), in: space,
          by: .actor(actor), tx, occasion)
      }
    }
    let text = """
      title;form;units;parent
      A;committee;no:3405;\(made[1].id)
      B;committee;no:3405;\(made[0].id)
      """
    let sent = try place.write { tx, occasion in
      var choices = ImportChoices(from: occasion.today)
      for name in ["title", "form", "units", "parent"] { choices.columns[name] = name }
      return try ThingImport.keep(
        Array(text.utf8), named: "a.csv", of: .body, in: space, choices, by: .actor(actor), tx, occasion)
    }
    let reading = ImportReading(
      fields: bodies.importFields { [$0] }, lookup: reading.lookup, state: reading.state)
    let found = try place.read { tx in
      try ImportDifference.find(
        table(sent), sent.choices, as: bodies, in: space, reading: reading, for: actor, tx)
    }
    #expect(found.count(.changed) == 2)
    let head = try place.read { try HistoryHead.read($0) }
    let code = place.code {
      _ = try place.write { tx, occasion in
        try sent.apply(
          found, as: bodies, shown: found.digest(of: sent.digest, sent.choices), by: actor, tx, occasion)
      }
    }
    #expect(code == "body-in-itself")
    #expect(try place.read { try HistoryHead.read($0) } == head)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let text = rows(1...20, "x")
    _ = try apply(try keep(text))
    let again = try keep(text)
    #expect(try difference(again).count(.same) == 20)
    let head = try place.read { try HistoryHead.read($0).number }
    let outcome = try taken(try apply(again))
    #expect((outcome.made, outcome.changed, outcome.batch) == (0, 0, nil))
    #expect(try place.read { try HistoryHead.read($0).number } == head)
  }

  @Test func whatWasChangedAfterwardsIsLeftAndTheRestTakenBack() throws {
    _ = try apply(try keep(rows(1...3, "old")))
    let batch = try #require(try taken(try apply(try keep(rows(1...3, "new")))).batch)
    let one = try place.read { tx in try Thing.list(in: space, for: actor, tx).first { $0.title == "Sak 2" } }
    let thing = try #require(one)
    _ = try place.write { tx, occasion in
      try thing.edit(
        ThingEdit(base: thing.latest, fields: place.note("mine", title: "Sak 2"), from: occasion.today),
        by: .actor(actor), tx, occasion)
    }
    let undo = try place.write { tx, occasion in try Batch.undo(batch, by: .actor(actor), tx, occasion) }
    #expect(undo.undone == 2 && undo.left.map(\.thing) == [thing.id])
    let now = try contents()
    #expect(now.contains { $0.contains("mine") } && now.contains { $0.contains("old 1") })
  }

  @Test func whatChangedSinceItWasSeenIsShownAgain() throws {
    let (first, second) = (try keep(rows(1...3, "a")), try keep(rows(2...4, "b")))
    let seen = try difference(second).digest(of: second.digest, second.choices)
    _ = try taken(try apply(first))
    guard case .changed = try apply(second, shown: seen) else {
      Issue.record("it was written over what nobody saw")
      return
    }
    let after = try difference(second)
    #expect(after.count(.changed) == 2 && after.count(.new) == 1)
    #expect(try taken(try apply(second)).changed == 2)
  }

  @Test func goodRowsAreTakenAndBadOnesLeft() throws {
    let long = String(repeating: "x", count: 100_000)
    let sent = try keep("title;text\nA;a\n;b\nC;\(long)y\nA;d\n")
    let found = try difference(sent)
    #expect(found.rows.map(\.outcome) == [.new, .faulty, .faulty, .faulty])
    #expect(try taken(try apply(sent)).made == 1)
  }

  @Test func aTableIsItsSendersAndGoesAfterAWeek() throws {
    let sent = try keep(rows(1...1, "x"))
    let other = try place.person("Other")
    let stranger = try place.actor(other)
    #expect(
      place.code { _ = try place.read { try ThingImport.get(sent.id, for: stranger, $0) } }
        == "import-unknown")
    #expect(try place.read { try ThingImport.get(sent.id, for: actor, $0) } == sent)
    place.seconds += 8 * 24 * 3600
    _ = try keep(rows(1...1, "y"))
    #expect(
      place.code { _ = try place.read { try ThingImport.get(sent.id, for: actor, $0) } } == "import-unknown")
    #expect(
      place.code {
        _ = try place.write { tx, occasion in
          try ThingImport.keep(
            [1], named: "", of: .note, in: space, sent.choices, by: .actor(stranger), tx, occasion)
        }
      } == "not-permitted")
  }

  @Test func whatWasChosenIsRememberedForTheSpaceAndTheKind() throws {
    let sent = try keep(rows(1...1, "x"))
    var choices = sent.choices
    choices.columns = ["Overskrift": "title", "Merknad": ""]
    try place.write { tx, _ in try sent.choose(choices, tx) }
    let remembered = try place.read { try ThingImport.remembered(.note, in: space.id, $0) }
    #expect(remembered == ["overskrift": "title", "merknad": ""])
    #expect(try place.read { try ThingImport.remembered(ThingKind("body"), in: space.id, $0) }.isEmpty)
    #expect(try place.read { try ThingImport.get(sent.id, for: actor, $0) }.choices == choices)
  }

  @Test func whatSomebodySentGoesWithThem() throws {
    let sent = try keep(rows(1...1, "x"))
    let operatorOf = try place.person("Operator", isOperator: true)
    let doer = Doer.actor(try place.actor(operatorOf))
    _ = try place.write { tx, occasion in try owner.erase(by: doer, tx, occasion) }
    #expect(
      place.code { _ = try place.read { try ThingImport.get(sent.id, for: actor, $0) } } == "import-unknown")
  }
}
