import Answers
import Basics
import Jobs
import Pages
import Spaces
import Store
import Studies
import StudyPages
import TestContent
import Synchronization
import TestDatabases
import Testing

@testable import Site

/// Servers on one database work each outlook out once, and lose none when one of them falls.
@Suite struct SharedOutlookTests {
  private static let study =
    "country=no&date=2024-01-01&merge=3405,3441&host=child-welfare:3405:3441&draws=8&horizon=12"
  private let clock = TestClock()

  private func onDatabase(_ engine: Engine = .sqlite, _ body: (any Storage) throws -> Void) throws {
    try TestDatabase.with(engine) { database in
      try migrate(database.storage, WorkSite.tables, at: WorkSite.occasion.now)
      try body(database.storage)
    }
  }

  private func servers(_ storage: any Storage) -> [SharingServer] {
    ["a", "b", "c"].map { SharingServer($0, storage, clock) }
  }

  private func page(_ server: SharingServer, _ target: String = "/study/future?\(study)") throws -> Reply {
    try server.site().respond(to: try #require(Visit(target: target, acceptLanguage: "en")))
  }

  /// One that calls `during` while it is worked out, and has no result of its own.
  private func stub(_ during: @escaping @Sendable (OutlookWork) -> Void) -> OutlookTask {
    .drawing { work in
      during(work)
      return .failure(Diagnostics([OutlookWatch.stopped]))
    }
  }

  @Test(arguments: TestDatabase.engines) func threeServersWorkOneOutlookOutOnce(_ engine: Engine) throws {
    try onDatabase(engine) { storage in
      let servers = servers(storage)
      for server in servers { #expect(try page(server).caching == .none) }
      for server in servers { server.round() }
      for server in servers { server.draw() }
      for _ in 0..<2 { for server in servers { server.round() } }
      #expect(servers.map(\.workedOut) == [1, 0, 0] && servers.map(\.takenOver) == [0, 1, 1])
      let alone = SharingServer("d", FaultyStorage(fault: .gone), clock)
      _ = try page(alone)
      alone.round()
      alone.draw()
      for target in [
        "/study/future?\(Self.study)", "/api/v1/outlook?\(Self.study)", "/study/matters?\(Self.study)",
      ] {
        let expected = try page(alone, target)
        #expect(expected.status == 200 && expected.caching != .none)
        for server in servers { #expect(try page(server, target).body == expected.body, "\(target)") }
      }
    }
  }

  @Test func aResultOutlivesTheServer() throws {
    try onDatabase { storage in
      let first = SharingServer("a", storage, clock)
      _ = try page(first)
      first.round()
      first.draw()
      first.round()
      let again = SharingServer("b", storage, clock)
      _ = try page(again)
      again.round()
      #expect(again.workedOut == 0 && again.takenOver == 1)
      #expect(try page(again).body == page(first).body)
    }
  }

  @Test func everyServerTellsTheSameShareWhichNeverFalls() throws {
    try onDatabase { storage in
      let (a, b) = (SharingServer("a", storage, clock), SharingServer("b", storage, clock))
      let seen = Mutex<[String]>([])
      let nothing = stub { _ in }
      let task = stub { [clock] work in
        for share in [0.25, 0.5, 0.4] {
          work.watch.progress(share)
          // What only one server knows is told by none.
          seen.withLock { $0 += [a.ask(nothing), b.ask(nothing)] }
          clock.advance(by: .seconds(1))
          a.round()
          b.round()
          seen.withLock { $0 += [a.ask(nothing), b.ask(nothing)] }
        }
      }
      #expect(a.ask(task) == "0.0" && b.ask(task) == "0.0")
      a.round()
      b.round()
      a.draw()
      #expect(
        seen.withLock(\.self) == ["0.0", "0.0", "0.25", "0.25", "0.25", "0.25"]
          + Array(repeating: "0.5", count: 6))
    }
  }

  @Test func whatIsDoneWhileTheOthersAreToldIsToldNextTime() throws {
    try onDatabase { storage in
      let meanwhile = Mutex<(@Sendable () -> Void)?>(nil)
      let slow = SlowStorage(storage: storage) { meanwhile.withLock(\.self)?() }
      let (a, b) = (SharingServer("a", slow, clock), SharingServer("b", storage, clock))
      let seen = Mutex<[String]>([])
      let nothing = stub { _ in }
      let task = stub { [clock] work in
        work.watch.progress(0.25)
        meanwhile.withLock { $0 = { work.watch.progress(0.5) } }
        for _ in 0..<2 {
          clock.advance(by: .seconds(1))
          a.round()
          b.round()
          seen.withLock { $0 += [a.ask(nothing), b.ask(nothing)] }
        }
      }
      #expect(a.ask(task) == "0.0" && b.ask(task) == "0.0")
      a.round()
      b.round()
      a.draw()
      #expect(seen.withLock(\.self) == ["0.25", "0.25", "0.5", "0.5"])
    }
  }

  @Test func anotherServerFinishesWhatOneLeft() throws {
    try onDatabase { storage in
      let (killed, other) = (SharingServer("a", storage, clock), SharingServer("b", storage, clock))
      _ = try page(killed)
      _ = try page(other)
      killed.round()
      other.round()
      clock.advance(by: .seconds(9))
      _ = try page(other)
      other.round()
      other.draw()
      #expect(other.workedOut == 0)
      clock.advance(by: .seconds(2))
      other.round()
      other.draw()
      #expect(other.workedOut == 1)
      other.round()
      // Had it only slept, what it finds late changes nothing.
      let before = try storage.read {
        try $0.rows("SELECT result, tries FROM job").map { try $0.bytes("result") }
      }
      killed.draw()
      killed.round()
      let after = try storage.read {
        try $0.rows("SELECT result, tries FROM job").map { try $0.bytes("result") }
      }
      #expect(before.count == 1 && before == after)
      #expect(try page(killed).body == page(other).body)
    }
  }

  @Test func aServerWhoseWorkAnotherHasStopsAndTakesTheResult() throws {
    try onDatabase { storage in
      let (slow, other) = (SharingServer("a", storage, clock), SharingServer("b", storage, clock))
      let wanted = Mutex<[Bool]>([])
      let during = stub { [clock] work in
        clock.advance(by: .seconds(11))
        _ = other.ask(.drawing { _ in .failure(Diagnostics([Diagnostic("merge-missing", .badInput)])) })
        other.round()
        wanted.withLock { $0.append(work.watch.isWanted()) }
        slow.round()
        wanted.withLock { $0.append(work.watch.isWanted()) }
      }
      _ = slow.ask(during)
      slow.round()
      slow.draw()
      #expect(wanted.withLock(\.self) == [true, false])
      // It waits for the other, and does not take it on again.
      slow.round()
      slow.draw()
      #expect(wanted.withLock(\.count) == 2)
    }
  }

  @Test func whatNobodyAsksAboutAnywhereIsStopped() throws {
    try onDatabase { storage in
      let (a, b) = (SharingServer("a", storage, clock), SharingServer("b", storage, clock))
      let wanted = Mutex<[Bool]>([])
      let nothing = stub { _ in }
      let during = stub { [clock] work in
        for seconds in stride(from: 5, through: 55, by: 5) {
          clock.advance(by: .seconds(5))
          // At the other server, after twenty seconds.
          if seconds == 20 { _ = b.ask(nothing) }
          a.round()
          b.round()
          wanted.withLock { $0.append(work.watch.isWanted()) }
        }
      }
      _ = a.ask(during)
      a.round()
      a.draw()
      a.round()
      // Thirty seconds after somebody last asked anywhere.
      #expect(wanted.withLock(\.self) == Array(repeating: true, count: 10) + [false])
      let counts = try storage.read { try Jobs.counts($0) }
      #expect(counts["running"] == 0)
      #expect(a.ask(nothing) == "0.0")
    }
  }

  @Test func withoutTheDatabaseEachWorksAlone() throws {
    let faults = Mutex<[StorageFault]>([])
    let server = SharingServer("a", FaultyStorage(fault: .gone), clock) { fault in
      faults.withLock { $0.append(fault) }
    }
    _ = try page(server)
    server.round()
    server.draw()
    #expect(try page(server).caching != .none && server.workedOut == 1)
    #expect(faults.withLock(\.self) == [.gone])
  }

  @Test func whatCannotBeReadIsWorkedOutAnew() throws {
    try onDatabase { storage in
      let first = SharingServer("a", storage, clock)
      _ = try page(first)
      first.round()
      first.draw()
      first.round()
      _ = try storage.write { try $0.run("UPDATE job SET result = \([UInt8]([1, 2, 3]))") }
      let other = SharingServer("b", storage, clock)
      _ = try page(other)
      for _ in 0..<3 { other.round() }
      other.draw()
      other.round()
      #expect(other.workedOut == 1)
      let sizes = try storage.read {
        try $0.rows("SELECT result FROM job").map { try $0.bytes("result").count }
      }
      #expect(sizes.count == 1 && sizes.allSatisfy { $0 > 1000 })
    }
  }

  @Test func otherProgramsAndTablesShareNothing() throws {
    try onDatabase { storage in
      for build in ["1", "2"] {
        let server = SharingServer("a", storage, clock, build: build)
        _ = try page(server)
        server.round()
        server.draw()
        server.round()
        #expect(server.workedOut == 1)
      }
      let counts = try storage.read { try Jobs.counts($0) }
      #expect(counts["finished"] == 2)
    }
  }

  @Test func aQuestionWithFaultsIsNobodysWork() throws {
    try onDatabase { storage in
      let server = SharingServer("a", storage, clock)
      _ = try page(server, "/study/future?country=no&merge=9999,3405")
      server.round()
      #expect(try page(server, "/study/future?country=no&merge=9999,3405").status >= 400)
      let counts = try storage.read { try Jobs.counts($0) }
      #expect(counts.values.allSatisfy { $0 == 0 })
    }
  }

  /// What brought three servers down is not tried by a fourth.
  @Test func whatIsGivenUpIsSaidAndComesBack() throws {
    try onDatabase { storage in
      for name in ["a", "b", "c"] {
        let killed = SharingServer(name, storage, clock)
        _ = killed.ask(stub { _ in })
        killed.round()
        clock.advance(by: .seconds(11))
      }
      let server = SharingServer("d", storage, clock)
      let task = stub { _ in }
      #expect(server.ask(task) == "0.0")
      server.round()
      #expect(server.ask(task) == "outlook-given-up")
      clock.advance(by: .seconds(620))
      _ = server.ask(task)
      server.round()
      #expect(server.ask(task) == "0.0")
    }
  }
}
