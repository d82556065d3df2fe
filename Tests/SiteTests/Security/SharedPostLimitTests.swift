import Basics
import Spaces
import Store
import TestContent
import Synchronization
import TestDatabases
import Testing

@testable import Site
@testable import WorkPages

/// The limit on forms holds for all servers together, and costs little.
@Suite struct SharedPostLimitTests {
  /// A database that counts how often it is written to, and can go away.
  private final class Watched: Storage {
    let storage: any Storage
    let writes = Counter()
    let isGone = Mutex(false)

    init(_ storage: any Storage) {
      self.storage = storage
    }

    var engine: Engine { storage.engine }

    func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { try storage.read(body) }

    func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
      writes.increase()
      if isGone.withLock(\.self) { throw StorageFault.gone }
      return try storage.write(body)
    }
  }

  /// Two servers on one database, and the time that passes for both.
  private struct Servers {
    let database: Watched
    let clock = TestClock()
    let limits: [PostLimit]

    init(_ database: TestDatabase, perMinute: Int) throws {
      try migrate(database.storage, WorkSite.tables, at: WorkSite.occasion.now)
      let watched = Watched(database.storage)
      let (clock, begin) = (clock, clock.now)
      self.database = watched
      limits = (0..<2).map { _ in
        PostLimit(
          perMinute: perMinute,
          sharing: .init(
            storage: watched,
            occasion: {
              Occasion(
                now: WorkSite.occasion.now.adding(clock.now - begin), today: WorkSite.occasion.today,
                randomBytes: WorkSite.occasion.randomBytes)
            }), now: { clock.now })
      }
    }
  }

  @Test(arguments: TestDatabase.engines) func twoServersTakeNoMoreThanOneMay(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let servers = try Servers(database, perMinute: 40)
      let taken = (0..<200).filter { servers.limits[$0 % 2].secondsToWait("192.0.2.1") == nil }.count
      #expect(taken == 40)
      // Ten portions of four, and a refusal for each server: those who are refused cost nothing.
      #expect(servers.database.writes.value == 12)
      #expect(servers.limits[0].secondsToWait("192.0.2.1") == 60)
      #expect(servers.limits[1].secondsToWait("192.0.2.2") == nil)
      servers.clock.advance(by: .seconds(60))
      #expect(servers.limits[0].secondsToWait("192.0.2.1") == nil)
    }
  }

  @Test func whatIsLeftOnOneServerIsThereForTheOther() throws {
    try TestDatabase.with(.sqlite) { database in
      let servers = try Servers(database, perMinute: 3)
      #expect(servers.limits[0].secondsToWait("192.0.2.1") == nil)
      #expect((0..<2).allSatisfy { _ in servers.limits[1].secondsToWait("192.0.2.1") == nil })
      #expect(servers.limits[0].secondsToWait("192.0.2.1") != nil)
      #expect(servers.limits[1].secondsToWait("192.0.2.1") != nil)
    }
  }

  @Test func withoutTheDatabaseEachServerCountsAlone() throws {
    try TestDatabase.with(.sqlite) { database in
      let servers = try Servers(database, perMinute: 20)
      servers.database.isGone.withLock { $0 = true }
      for limit in servers.limits {
        #expect((0..<30).filter { _ in limit.secondsToWait("192.0.2.1") == nil }.count == 20)
      }
      // It is not asked for each form.
      #expect(servers.database.writes.value == 2)
      servers.database.isGone.withLock { $0 = false }
      servers.clock.advance(by: .seconds(15))
      #expect(servers.limits[0].secondsToWait("192.0.2.1") == nil)
      #expect(servers.database.writes.value == 3)
    }
  }

  @Test func theTableHoldsNoAddress() throws {
    try TestDatabase.with(.sqlite) { database in
      let servers = try Servers(database, perMinute: 20)
      #expect(servers.limits[0].secondsToWait("192.0.2.77") == nil)
      let keys = try database.storage.read { tx in
        try tx.rows("SELECT key FROM rate_window").map { try $0.bytes("key") }
      }
      #expect(keys.count == 1)
      #expect(keys.allSatisfy { $0.count == 32 && !String(decoding: $0, as: UTF8.self).contains("192.0") })
    }
  }
}
