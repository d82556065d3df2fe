import Basics
import Formats
import Search
import Store
import Testing

@testable import Spaces

/// Until a step is whole, nobody sees a row of it, wherever they look.
extension ImportPortionsTests {
  @Test func nobodySeesAStepBeforeItIsWhole() throws {
    let before = try seen()
    let sent = try keep("new")
    var looks = 0
    let outcome = try apply(sent, through: work { looks += try same(before) })
    guard case .taken(_, _, let batch?) = outcome else {
      Issue.record("it was not taken")
      return
    }
    #expect(looks > 2)
    let after = try seen()
    #expect(after.listed.count == count && after.listed.allSatisfy { $0.contains("new") })
    #expect((after.old, after.new, after.found, after.recalled) == (0, count, mostFound, count))
    #expect(after.entries > before.entries)
    looks = 0
    let undo = try Batch.undo(batch, through: work { looks += try same(after) })
    #expect(undo.undone == count && looks > 1)
    let undone = try seen()
    #expect(undone.listed == before.listed)
    #expect((undone.old, undone.new, undone.found, undone.recalled) == (300, 0, 0, 300))
    try nothingIsHeld()
  }

  /// Neither what it wrote nor how it is taken back shows.
  @Test func nobodySeesWhatAProgramLeftInTheMiddle() throws {
    let before = try seen()
    #expect(throws: StorageFault.full) { _ = try apply(keep("new"), through: dying(after: 2)) }
    #expect(try contents().contains { $0.contains("new") }, "some of it is written")
    #expect(try seen() == before)
    place.seconds += 60
    #expect(try finishLeft() == 1)
    let after = try seen()
    #expect(after.listed == before.listed && after.recalled == before.recalled)
    #expect((after.old, after.new, after.found) == (before.old, before.new, before.found))
    try nothingIsHeld()
  }

  /// A program that ends once everything shows leaves only what was held.
  @Test func whatIsStillHeldIsLetGoOfLater() throws {
    let sent = try keep("new")
    guard case .taken = try apply(sent, through: dying(after: 5)) else {
      Issue.record("it was not taken")
      return
    }
    let after = try seen()
    #expect((after.old, after.new, after.recalled) == (0, count, count))
    let second = try code { _ = try apply(try keep("other")) }
    #expect(second == "step-under-way")
    place.seconds += 60
    #expect(try finishLeft() == 1)
    #expect(try seen().found == mostFound)
    try nothingIsHeld()
    guard case .taken = try apply(try keep("other")) else {
      Issue.record("it was not taken")
      return
    }
  }

  @Test func theSpaceIsNotTakenOutInTheMiddleOfAStep() throws {
    let outcome = try code {
      _ = try apply(keep("new"), afterPortion: 1) {
        let refused = try code {
          try place.read { tx in try space.export(withPeople: false, tx) { _, _ in } }
        }
        #expect(refused == "step-under-way")
      }
    }
    #expect(outcome == nil)
  }

  /// What a step that changes nothing asked to be held is let go of at once.
  @Test func whatChangesNothingHoldsNothing() throws {
    guard case .taken(_, _, let batch?) = try apply(try keep("new")) else {
      Issue.record("it was not taken")
      return
    }
    _ = try Batch.undo(batch, through: work {})
    #expect(try Batch.undo(batch, through: work {}).undone == 0)
    try nothingIsHeld()
  }

  /// A search tells no more at once.
  private var mostFound: Int { SearchQuestion.most }

  /// What is to be seen of the space in each of the ways there are.
  private struct Sight: Equatable {
    var listed: [String]
    var latest: [Int]
    var newest: [String]
    var byText: [String]
    var (old, new, found, recalled, versions, entries) = (0, 0, 0, 0, 0, 0)
  }

  private func seen() throws -> Sight {
    try WholeSteps(place.storage).read { tx in
      var question = ThingQuestion(.note, in: space.id, on: place.today)
      question.limit = 5_000
      question.order = .init("title", by: .title)
      let listed = try question.answer(for: actor, tx)
      var byText = question
      byText.order = .init("text", by: .text)
      func holding(_ text: String) throws -> Int {
        var narrowed = question
        narrowed.filters = [.holds("text", text)]
        let counted = try narrowed.count(for: actor, tx)
        #expect(try narrowed.answer(for: actor, tx).count == counted)
        return counted
      }
      var search = SearchQuestion(SearchQuery("new", .shipped))
      search.limit = 5_000
      var history = HistoryQuestion(.space(space.id))
      history.limit = 500
      return Sight(
        listed: listed.map { "\($0.thing.title) \($0.fields?.json.line ?? "")" },
        latest: listed.map(\.thing.latest),
        newest: try Thing.list(in: space, for: actor, limit: 5_000, tx).map(\.title),
        byText: try byText.answer(for: actor, tx).map(\.thing.title),
        old: try holding("old"), new: try holding("new"),
        found: try search.answer(for: actor, tx).count,
        recalled: try Thing.recall(.note, in: space, on: place.today, for: actor, tx).count,
        versions: try listed.reduce(0) { try $0 + Thing.versions(of: $1.thing.id, for: actor, tx).count },
        entries: try HistoryEntry.read(history, for: actor, tx).count)
    }
  }

  /// Looks once, while a step is under way.
  private func same(_ before: Sight) throws -> Int {
    guard try place.read({ try LargeStep.isUnderWay(in: space.id, $0) }) else { return 0 }
    #expect(try seen() == before)
    return 1
  }

  private func nothingIsHeld() throws {
    try isWhole()
    try place.read { tx in
      for table: SQL in ["large_step", "held_thing", "held_value"] {
        let row = try tx.row("SELECT * FROM " + table)
        #expect(row == nil)
      }
    }
  }
}
