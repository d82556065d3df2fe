import Basics
import Foundation
import Synchronization
import Testing
import TestDatabases

@testable import Store

@Suite struct MigrationTests {
  static let steps = [
    Migration(
      "people",
      """
      CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE);
      CREATE INDEX person_name ON person (name, id);
      """),
    Migration(
      "posts",
      """
      CREATE TABLE post (
        person TEXT NOT NULL REFERENCES person (id),
        number BIGINT NOT NULL,
        share DOUBLE PRECISION NOT NULL DEFAULT 1,
        word TEXT NOT NULL DEFAULT 'none',
        secret BYTEA,
        before TEXT, before_number BIGINT,
        PRIMARY KEY (person, number),
        FOREIGN KEY (before, before_number) REFERENCES post (person, number) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX post_word ON post (word, share DESC);
      CREATE INDEX post_some ON post (number) WHERE secret IS NOT NULL;
      """),
    Migration(
      "how people are found",
      """
      ALTER TABLE person ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
      UPDATE person SET name_folded = lower(name);
      CREATE INDEX person_folded ON person (name_folded, id);
      """),
  ]
  static let now = Instant(milliseconds: 1_700_000_000_000)

  @Test(arguments: TestDatabase.engines, 0...3)
  func everyEarlierVersionComesUpWithItsData(_ engine: Engine, _ version: Int) throws {
    try TestDatabase.with(engine) { database in
      let storage = database.storage
      let earlier = try migrate(storage, Array(Self.steps.prefix(version)), at: Self.now)
      #expect(earlier.map(\.name) == Array(Self.steps.map(\.name).prefix(version)))
      if version > 0 {
        try storage.write { tx in
          _ = try tx.run("INSERT INTO person (id, name, email) VALUES (\("a"), \("Kari"), \("k@x.no"))")
        }
      }
      let done = try migrate(storage, Self.steps, at: Self.now)
      #expect(done.map(\.name) == Array(Self.steps.map(\.name).dropFirst(version)))
      let level = try MigrationLevel(storage, Self.steps)
      #expect(level.isCurrent && level.found == 3)
      if (1...2).contains(version) {
        let row = try storage.read { try $0.row("SELECT name_folded FROM person") }
        #expect(try #require(row).text("name_folded") == "kari")
      }
      let times = try storage.read { try $0.rows("SELECT applied_at FROM migration") }
      #expect(try times.map { try $0.instant("applied_at") } == [Self.now, Self.now, Self.now])
    }
  }

  @Test(arguments: TestDatabase.engines) func aStepThatBreaksLeavesTheVersionBefore(_ engine: Engine) throws {
    let broken = Migration(
      "broken",
      "CREATE TABLE half (id TEXT PRIMARY KEY); INSERT INTO person (id) VALUES (7); CREATE TABLE x;")
    try TestDatabase.with(engine) { database in
      #expect(throws: StorageFault.self) {
        try migrate(database.storage, [Self.steps[0], broken], at: Self.now)
      }
      let tables = try Schema(database.storage).tables.map(\.name)
      #expect(tables == ["migration", "person"])
      let done = try migrate(database.storage, Self.steps, at: Self.now)
      #expect(done.map(\.name) == ["posts", "how people are found"])
    }
  }

  @Test(arguments: TestDatabase.engines) func aDatabaseOfANewerProgramIsLeftAlone(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      try migrate(database.storage, Self.steps, at: Self.now)
      #expect(throws: StorageFault.newer(found: 3, known: 1)) {
        try migrate(database.storage, [Self.steps[0]], at: Self.now)
      }
      #expect(throws: StorageFault.newer(found: 3, known: 1)) {
        try MigrationLevel(database.storage, [Self.steps[0]])
      }
    }
  }

  @Test(arguments: TestDatabase.engines) func aPublishedStepThatReadsDifferentlyIsNoticed(_ engine: Engine)
    throws
  {
    try TestDatabase.with(engine) { database in
      try migrate(database.storage, [Self.steps[0]], at: Self.now)
      let other = Migration("people", "CREATE TABLE person (id TEXT PRIMARY KEY);")
      #expect(throws: StorageFault.changed(migration: "people")) {
        try migrate(database.storage, [other, Self.steps[1]], at: Self.now)
      }
    }
  }

  @Test func twoStepsOfOneNameAreNoticed() throws {
    try TestDatabase.with(.sqlite) { database -> Void in
      #expect(throws: StorageFault.self) {
        try migrate(database.storage, [Self.steps[0], Self.steps[0]], at: Self.now)
      }
    }
  }

  /// Rooms are built side by side: one may publish a step when a later room has published its own.
  @Test(arguments: TestDatabase.engines) func aStepInTheMiddleIsCaughtUpOn(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      try migrate(database.storage, [Self.steps[0], Self.steps[2]], at: Self.now)
      let done = try migrate(database.storage, Self.steps, at: Self.now)
      #expect(done.map(\.name) == ["posts"])
      #expect(try MigrationLevel(database.storage, Self.steps).isCurrent)
    }
  }

  @Test(arguments: TestDatabase.engines) func serversThatStartAtOnceDoEachStepOnce(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let failures = Failures()
      let done = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 6) { _ in
        failures.catching {
          let steps = try migrate(openStorage(database.address), Self.steps, at: Self.now)
          done.withLock { $0 += steps.map(\.name) }
        }
      }
      #expect(failures.all.isEmpty, "\(failures.all)")
      #expect(done.withLock { $0.sorted() } == Self.steps.map(\.name).sorted())
    }
  }

  @Test(arguments: TestDatabase.engines) func bothEnginesHaveTheSameTables(_ engine: Engine) throws {
    let text = try TestDatabase.with(engine) { database in
      try migrate(database.storage, Self.steps, at: Self.now)
      return try schema(of: database.storage)
    }
    #expect(text == Self.tables)
  }

  @Test func tablesAreOrderedByWhatTheyPointTo() throws {
    let names = try TestDatabase.with(.sqlite) { database in
      try migrate(database.storage, Self.steps, at: Self.now)
      try database.storage.write { tx in
        _ = try tx.run("CREATE TABLE account (person TEXT REFERENCES person (id))")
      }
      return try Schema(database.storage).inOrderOfReference.map(\.name)
    }
    #expect(names == ["migration", "person", "account", "post"])
  }

  static let tables = """
    table migration
      number BIGINT NOT NULL
      name TEXT NOT NULL
      digest TEXT NOT NULL
      applied_at BIGINT NOT NULL
      key (number)
    table person
      id TEXT NOT NULL
      name TEXT NOT NULL
      email TEXT NOT NULL
      name_folded TEXT NOT NULL DEFAULT ''
      key (id)
      index person_folded (name_folded, id)
      index person_name (name, id)
      unique (email)
    table post
      person TEXT NOT NULL
      number BIGINT NOT NULL
      share DOUBLE PRECISION NOT NULL DEFAULT 1
      word TEXT NOT NULL DEFAULT 'none'
      secret BYTEA
      before TEXT
      before_number BIGINT
      key (person, number)
      index post_some (number) of some
      unique post_word (word, share)
      (before, before_number) to post (person, number) on delete cascade
      (person) to person (id) on delete no action

    """
}
