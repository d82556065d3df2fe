import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct HistoryTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theChainHoldsAfterAnything(_ seed: UInt64) throws {
    let place = try TestInstallation()
    var work = try RandomWork(place, seed: seed)
    for _ in 0..<60 { try work.step() }
    let (verdict, head) = try place.read { (try verifyHistory($0), try HistoryHead.read($0)) }
    guard case .sound(let soundness) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(soundness.head == head && head.number > 30 && soundness.versions > 10)
    let rows = try place.read { try $0.rows("SELECT number FROM history WHERE content IS NULL") }
    #expect(rows.count == soundness.erased)
  }

  /// What was once true of the past stays true: every state of every thing at every earlier time.
  @Test(arguments: [11, 12] as [UInt64])
  func everyEarlierStateIsReproduced(_ seed: UInt64) throws {
    let place = try TestInstallation()
    var work = try RandomWork(place, seed: seed)
    let days = (0..<26).compactMap { Day.newYear(2019).adding(months: 12 + $0) }
    var remembered: [(Identifier<Thing>, Instant, [ThingFields?])] = []
    func states(_ thing: Identifier<Thing>, at time: Instant?) throws -> [ThingFields?] {
      try place.read { tx in
        let versions = try ThingVersion.all(of: thing, tx)
        return days.map { versions.holding(on: $0, knownAt: time)?.fields }
      }
    }
    for _ in 0..<50 {
      try work.step()
      for thing in work.things { remembered.append((thing.id, place.now, try states(thing.id, at: nil))) }
    }
    #expect(remembered.count > 100)
    for (thing, time, expected) in remembered {
      #expect(try states(thing, at: time) == expected)
    }
  }

  @Test func theTimelineSaysWhatTheVersionsSay() throws {
    let place = try TestInstallation()
    var work = try RandomWork(place, seed: 21)
    for _ in 0..<60 { try work.step() }
    for thing in work.things {
      let versions = try place.read { try ThingVersion.all(of: thing.id, $0) }
      let segments = timeline(versions)
      for month in -3..<30 {
        let day = try #require(Day.newYear(2020).adding(months: month))
        let held = segments.filter { $0.valid.contains(day) }
        #expect(held.count <= 1)
        #expect(held.first?.version == versions.holding(on: day))
      }
    }
  }

  @Test func aClockThatJumpsBackReordersNothing() throws {
    let place = try TestInstallation()
    _ = try place.person("First")
    place.seconds = -1_000_000
    _ = try place.person("Second")
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("broken")
      return
    }
    let times = try place.read { try $0.rows("SELECT recorded_at FROM history ORDER BY number") }
      .map { try $0.instant("recorded_at") }
    #expect(times == times.sorted() && times.count == 4)
  }

  @Test func aCutOffEndIsNoticed() throws {
    let place = try TestInstallation()
    var work = try RandomWork(place, seed: 31)
    for _ in 0..<20 { try work.step() }
    let noted = try place.read { try HistoryHead.read($0) }
    _ = try place.person("Later")
    #expect(try sound(place, expecting: noted.hash), "what came before is still in it")
    #expect(try sound(place, expecting: noted.hash.uppercased()))
    let other = Chain.hash(ofSecret: "another history")
    #expect(try broken(place, expecting: other) { _ in } == .expected)
    // The last entry cut off, and the note of the end made to fit.
    let last = noted.number + 2
    #expect(try broken(place) { try $0.run("DELETE FROM history WHERE number = \(last)") } == .end)
    let laterHead = try place.read { try HistoryHead.read($0) }
    let flaw = try broken(place, expecting: laterHead.hash) { tx in
      try tx.run("DELETE FROM history WHERE number > \(noted.number)")
      try noted.write(tx)
    }
    #expect(flaw == .expected)
    #expect(try broken(place) { try $0.run("DELETE FROM history_head") } == .end)
    #expect(try broken(place) { try $0.run("DELETE FROM history WHERE number = 3") } == .gap)
  }

  @Test func contentIsNotTakenOutUnsaid() throws {
    let place = try TestInstallation()
    let person = try place.person("Kari Nordmann")
    let flaw = try broken(place) { tx in
      try tx.run("UPDATE history SET content = NULL, salt = NULL WHERE number = 1")
    }
    #expect(flaw == .erasure)
    #expect(
      try broken(place) { try $0.run("UPDATE history SET salt = NULL WHERE number = 1") } == .content)
    _ = try place.write { try person.erase(by: .command("test"), $0, $1) }
    #expect(try sound(place, expecting: nil))
  }

  private func sound(_ place: TestInstallation, expecting hash: String?) throws -> Bool {
    guard case .sound = try place.read({ try verifyHistory($0, expecting: hash) }) else { return false }
    return true
  }

  private func broken(
    _ place: TestInstallation, expecting hash: String? = nil, after tamper: (any Transaction) throws -> Void
  ) throws -> HistoryFlaw.Kind? {
    try verdict(place, expecting: hash, after: tamper)?.kind
  }
}

/// What the check says after `tamper`, which is undone; nil where it finds nothing.
func verdict(
  _ place: TestInstallation, expecting hash: String? = nil, after tamper: (any Transaction) throws -> Void
) throws -> HistoryFlaw? {
  struct Undo: Error {
    let flaw: HistoryFlaw?
  }
  do {
    try place.storage.write { tx -> Void in
      try tamper(tx)
      guard case .broken(let flaw) = try verifyHistory(tx, expecting: hash) else { throw Undo(flaw: nil) }
      throw Undo(flaw: flaw)
    }
    return nil
  } catch let undo as Undo {
    return undo.flaw
  }
}
