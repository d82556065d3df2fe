import Basics
import Formats
import Store
import Synchronization
import Testing

@testable import Spaces

/// Tables that are too long for one transaction: still one step, whatever happens between their portions.
@Suite(.onEachEngine) struct ImportPortionsTests {
  let place: TestInstallation
  let space: Space
  let actor: Actor
  let kind = ContentKind(Note.self)

  init() throws {
    place = try TestInstallation()
    let owner = try place.person("Owner")
    space = try place.space(owner, shows: [.things, .history])
    actor = try place.actor(owner)
    // Half of the rows are of things that are there.
    try place.write { tx, occasion in
      for number in stride(from: 1, through: 600, by: 2) {
        try make("Sak \(number)", "old", tx, occasion)
      }
    }
  }

  private var count: Int { 600 }

  @Test func othersWriteBetweenThePortionsOfOneStep() throws {
    let before = try contents()
    let sent = try keep("new")
    var others = 0
    let outcome = try apply(sent) {
      others += 1
      try make("Else \(others)", "else")
    }
    guard case .taken(let made, let changed, let batch?) = outcome else {
      Issue.record("it was not taken")
      return
    }
    #expect((made, changed) == (300, 300))
    #expect(others > 2)
    #expect(try contents().count { $0.contains("new") } == count)
    #expect(try place.read { try Batch.things(of: batch, for: actor, limit: 0, $0).count } == count)
    #expect(try place.read { try ThingImport.get(sent.id, for: actor, $0).batch } == batch)
    #expect(try told(.batchWritten) == [batch])
    let undo = try Batch.undo(batch, through: work {})
    #expect((undo.undone, undo.left.count) == (count, 0))
    #expect(try told(.batchUndone) == [try #require(undo.batch)])
    #expect(try contents().filter { !$0.contains("else") } == before)
    #expect(try contents().count { $0.contains("else") } == others)
    try isWhole()
  }

  @Test func whatSomebodyChangesMeanwhileTakesAllBack() throws {
    var last: Thing?
    for number in 1...3 { last = try make("Sak \(count + number)", "old") }
    let before = try contents()
    let edited = try #require(last)
    let outcome = try apply(try keep("new", rows: count + 3), afterPortion: 2) {
      _ = try place.write { tx, occasion in
        let fields = place.note("mine", title: edited.title)
        return try edited.edit(
          ThingEdit(base: edited.latest, fields: fields, from: place.today), by: .actor(actor), tx, occasion)
      }
    }
    guard case .changed = outcome else {
      Issue.record("it was taken")
      return
    }
    #expect(try contents().filter { !$0.contains("mine") } == before.filter { !$0.contains(edited.id.text) })
    try isWhole()
  }

  @Test func whatSomebodyMakesOfTheSameNameTakesAllBack() throws {
    let before = try contents()
    let outcome = try apply(try keep("new"), afterPortion: 1) { try make("SAK 600", "theirs") }
    guard case .changed = outcome else {
      Issue.record("it was taken")
      return
    }
    #expect(try contents().filter { !$0.contains("theirs") } == before)
    try isWhole()
  }

  @Test func whoMayNoLongerLeavesNothing() throws {
    let before = try contents()
    var portions = 0
    let work = PortionedWork(place.storage, occasion: { place.occasion }) { _ in
      portions += 1
      return .actor(portions > 2 ? .public : actor)
    }
    let sent = try keep("new")
    let found = try code { _ = try apply(sent, through: work) }
    #expect(found == "not-permitted")
    #expect(try contents() == before)
    try isWhole()
  }

  @Test func aProgramThatEndsInTheMiddleIsFollowedByOneThatTakesBack() throws {
    let before = try contents()
    let sent = try keep("new")
    #expect(throws: StorageFault.full) { _ = try apply(sent, through: dying(after: 2)) }
    #expect(try contents() != before)
    #expect(try place.read { try LargeStep.isUnderWay(in: space.id, $0) })
    // Until it is certain that nobody goes on with it, nobody else may either.
    #expect(try finishLeft() == 0)
    let second = try code { _ = try apply(sent) }
    #expect(second == "step-under-way")
    place.seconds += 60
    #expect(try finishLeft() == 1)
    #expect(try contents() == before)
    try isWhole()
    guard case .taken = try apply(sent) else {
      Issue.record("it was not taken")
      return
    }
    #expect(try contents().count { $0.contains("new") } == count)
  }

  @Test func whatIsHalfTakenBackIsTakenBackWholly() throws {
    let before = try contents()
    let sent = try keep("new")
    guard case .taken(_, _, let batch?) = try apply(sent) else {
      Issue.record("it was not taken")
      return
    }
    #expect(throws: StorageFault.full) { _ = try Batch.undo(batch, through: dying(after: 1)) }
    #expect(try contents().contains { $0.contains("new") })
    place.seconds += 60
    #expect(try finishLeft() == 1)
    #expect(try contents() == before)
    #expect(try told(.batchUndone).count == 1)
    try isWhole()
  }

  /// A program that stood still for so long that another took it to have ended.
  @Test func whoWasTakenOverWritesNothingMore() throws {
    let before = try contents()
    let sent = try keep("new")
    let found = try code {
      _ = try apply(sent, afterPortion: 1) {
        place.seconds += 60
        let finished = try finishLeft()
        #expect(finished == 1)
      }
    }
    #expect(found == "step-taken-over")
    #expect(try contents() == before)
    try isWhole()
  }

  @Test func twoWhoBringInTheSameAtOnceDoSoOnce() throws {
    let sent = try keep("new")
    var second: String?
    _ = try apply(sent, afterPortion: 1) { second = try code { _ = try apply(sent) } }
    #expect(second == "step-under-way")
    #expect(try contents().count { $0.contains("new") } == count)
    try isWhole()
  }

  // MARK: - What they are made of

  @discardableResult private func make(_ title: String, _ text: String) throws -> Thing {
    try place.write { tx, occasion in try make(title, text, tx, occasion) }
  }

  @discardableResult private func make(
    _ title: String, _ text: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    let draft = ThingDraft(Note(text: text), title: title, state: .internal, from: occasion.today)
    return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
  }

  private func keep(_ text: String, rows: Int = 600) throws -> ThingImport {
    try place.write { tx, occasion in
      var choices = ImportChoices(from: occasion.today)
      choices.columns = ["title": "title", "text": "text"]
      choices.state = .internal
      let table = "title;text\n" + (1...rows).map { "Sak \($0);\(text) \($0)" }.joined(separator: "\n")
      return try ThingImport.keep(
        Array(table.utf8), named: "a.csv", of: .note, in: space, choices, by: .actor(actor), tx, occasion)
    }
  }

  /// Does `between` before each portion but the first, or once after one.
  private func work(afterPortion chosen: Int? = nil, _ between: @escaping () throws -> Void) -> PortionedWork
  {
    var portions = 0
    return PortionedWork(
      place.storage,
      occasion: {
        portions += 1
        if chosen.map({ portions == $0 + 1 }) ?? (portions > 1) {
          do { try between() } catch { Issue.record(error) }
        }
        return place.occasion
      }, by: { _ in .actor(actor) })
  }

  private func apply(
    _ sent: ThingImport, afterPortion chosen: Int? = nil, between: @escaping () throws -> Void
  ) throws -> ImportOutcome {
    try apply(sent, through: work(afterPortion: chosen, between))
  }

  private func apply(_ sent: ThingImport, through other: PortionedWork? = nil) throws -> ImportOutcome {
    let reading = ImportReading(
      fields: kind.importFields { [$0] },
      lookup: FieldLookup(
        unit: { _ in nil }, organisation: { _ in nil }, post: { _ in nil }, thing: { _, _ in nil },
        person: { _ in nil }, word: { _, _ in nil }),
      state: { typed throws(Diagnostic) in ThingState(rawValue: typed) ?? .draft })
    let table = try ReadTable(sent.content, file: sent.name)
    let (difference, head) = try place.read { tx in
      (
        try ImportDifference.find(
          table, sent.choices, as: kind, in: space, reading: reading, for: actor, tx),
        try HistoryHead.read(tx)
      )
    }
    return try sent.apply(
      difference, asOf: head, as: kind, shown: difference.digest(of: sent.digest, sent.choices),
      through: other ?? work {})
  }

  private func dying(after portions: Int) -> PortionedWork {
    PortionedWork(
      DyingStorage(place.storage, after: portions), occasion: { place.occasion }, by: { _ in .actor(actor) })
  }

  private func finishLeft() throws -> Int { try LargeStep.finishLeft(place.storage) { place.occasion } }

  private func contents() throws -> [String] {
    try place.read { tx in
      try ExistingThing.all(of: .note, in: space, on: place.today, for: actor, tx).map {
        "\($0.id.text) \($0.fields?.json.line ?? "")"
      }
    }
  }

  /// The batches that the history tells of.
  private func told(_ kind: ChangeKind) throws -> [Identifier<Batch>] {
    var question = HistoryQuestion(.space(space.id))
    question.limit = 500
    question.kinds = [.batchWritten, .batchContinued, .batchUndone]
    return try place.read { tx in
      try HistoryEntry.read(question, for: actor, tx).filter { $0.kind == kind }.compactMap {
        $0.content?.after["batch"].flatMap { Identifier<Batch>($0) }
      }
    }
  }

  private func isWhole() throws {
    #expect(try !place.read { try LargeStep.isUnderWay(in: space.id, $0) })
    #expect(try thingsWithStaleValues(place.storage, as: .ofSpaces).isEmpty)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  private func code(_ body: () throws -> Void) throws -> String? { place.code { try body() } }
}

/// A database whose disk is full after some transactions.
private final class DyingStorage: Storage {
  private let storage: any Storage
  private let left: Mutex<Int>

  init(_ storage: any Storage, after transactions: Int) {
    self.storage = storage
    left = Mutex(transactions)
  }

  var engine: Engine { storage.engine }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { try storage.read(body) }

  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    let isAlive = left.withLock { left in
      left -= 1
      return left >= 0
    }
    guard isAlive else { throw StorageFault.full }
    return try storage.write(body)
  }
}
