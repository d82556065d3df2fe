import Basics
import Formats
import Store
import Synchronization
import Testing

@testable import Spaces

extension ImportPortionsTests {
  @discardableResult func make(_ title: String, _ text: String) throws -> Thing {
    try place.write { tx, occasion in try make(title, text, tx, occasion) }
  }

  @discardableResult func make(
    _ title: String, _ text: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    let draft = ThingDraft(Note(text: text), title: title, state: .internal, from: occasion.today)
    return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
  }

  func keep(_ text: String, rows: Int = 600) throws -> ThingImport {
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
  func work(afterPortion chosen: Int? = nil, _ between: @escaping () throws -> Void) -> PortionedWork {
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

  func apply(
    _ sent: ThingImport, afterPortion chosen: Int? = nil, between: @escaping () throws -> Void
  ) throws -> ImportOutcome {
    try apply(sent, through: work(afterPortion: chosen, between))
  }

  func apply(_ sent: ThingImport, through other: PortionedWork? = nil) throws -> ImportOutcome {
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

  func dying(after portions: Int) -> PortionedWork {
    PortionedWork(
      DyingStorage(place.storage, after: portions), occasion: { place.occasion }, by: { _ in .actor(actor) })
  }

  func finishLeft() throws -> Int { try LargeStep.finishLeft(place.storage) { place.occasion } }

  func contents() throws -> [String] {
    try place.read { tx in
      try ExistingThing.all(of: .note, in: space, on: place.today, for: actor, tx).map {
        "\($0.id.text) \($0.fields?.json.line ?? "")"
      }
    }
  }

  /// The batches that the history tells of.
  func told(_ kind: ChangeKind) throws -> [Identifier<Batch>] {
    var question = HistoryQuestion(.space(space.id))
    question.limit = 500
    question.kinds = [.batchWritten, .batchContinued, .batchUndone]
    return try place.read { tx in
      try HistoryEntry.read(question, for: actor, tx).filter { $0.kind == kind }.compactMap {
        $0.content?.after["batch"].flatMap { Identifier<Batch>($0) }
      }
    }
  }

  func isWhole() throws {
    #expect(try !place.read { try LargeStep.isUnderWay(in: space.id, $0) })
    #expect(try thingsWithStaleValues(place.storage, as: .ofSpaces).isEmpty)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  func code(_ body: () throws -> Void) throws -> String? { place.code { try body() } }
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
