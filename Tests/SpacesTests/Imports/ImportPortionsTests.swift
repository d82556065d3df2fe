import Basics
import Store
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

  var count: Int { 600 }

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
}
