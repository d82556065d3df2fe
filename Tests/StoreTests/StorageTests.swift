import Basics
import Foundation
import Testing
import TestDatabases

@testable import Store

/// What every engine promises.
@Suite struct StorageTests {
  @Test(.enabled(if: TestDatabase.engines.contains(.postgreSQL), Comment(rawValue: TestDatabase.missing)))
  func bothEnginesAreTried() {
    #expect(TestDatabase.engines == [.sqlite, .postgreSQL])
  }

  @Test(arguments: TestDatabase.engines) func valuesComeBackAsTheyWent(_ engine: Engine) throws {
    let day = try #require(Day("2020-01-01"))
    let row = try TestDatabase.with(engine) { database in
      try database.storage.write { tx in
        try tx.run("CREATE TABLE thing (a TEXT, b BIGINT, c DOUBLE PRECISION, d BYTEA, e TEXT, f BIGINT)")
        try tx.run(
          """
          INSERT INTO thing VALUES
          (\("æøå ? $1 '"), \(Int64.min), \(-0.1), \([1, 0, 255] as [UInt8]), \(day), \(nil as Int?))
          """)
        return try #require(try tx.row("SELECT *, '?' AS mark FROM thing WHERE a = \("æøå ? $1 '")"))
      }
    }
    #expect(try row.text("a") == "æøå ? $1 '")
    #expect(try row.value("b") == .integer(.min))
    #expect(try row.real("c") == -0.1)
    #expect(try row.bytes("d") == [1, 0, 255])
    #expect(try row.day("e") == day)
    #expect(try row.optionalInteger("f") == nil)
    #expect(try row.text("mark") == "?")
  }

  /// PostgreSQL wants to know each value's type; SQLite does not care. The statements that follow must do on both.
  @Test(arguments: TestDatabase.engines) func valuesFindTheirTypes(_ engine: Engine) throws {
    try withThing(engine) { storage in
      try storage.write { tx in
        let nothing: Int? = nil
        let name: String? = nil
        try tx.run("INSERT INTO thing (id, count, share) SELECT \("c"), \(3), \(0.5)")
        try tx.run("INSERT INTO thing (id, count, share) VALUES \(list([("d", 4), ("e", nil)]))")
        #expect(try tx.rows("SELECT id FROM thing WHERE count = \("3")").count == 1)
        #expect(try tx.rows("SELECT id FROM thing WHERE share = \(1)").count == 1)
        #expect(try tx.rows("SELECT id FROM thing WHERE \(name) IS NULL OR id = \(name)").count == 5)
        #expect(try tx.rows("SELECT id FROM thing WHERE \("a") IS NULL OR id = \("a")").count == 1)
        #expect(try tx.rows("SELECT id FROM thing WHERE count IN \([1, 2])").count == 2)
        #expect(try tx.rows("SELECT id FROM thing WHERE count = \(nothing)").isEmpty)
        #expect(try tx.rows("SELECT id FROM thing ORDER BY id LIMIT \(2) OFFSET \(1)").count == 2)
        #expect(try tx.row("SELECT \("x") AS x, \(1) AS one")?.text("x") == "x")
        #expect(try tx.run("UPDATE thing SET count = coalesce(\(nothing), count), share = \(2)") == 5)
        #expect(try tx.rows("SELECT id FROM thing WHERE id LIKE \("a%") AND share = \(2.0)").count == 1)
      }
    }
  }

  /// Sums, averages and truths have types of their own on PostgreSQL.
  @Test(arguments: TestDatabase.engines) func whatIsReckonedComesBackAlike(_ engine: Engine) throws {
    try withThing(engine) { storage in
      let row = try storage.read { tx in
        try #require(
          try tx.row(
            """
            SELECT sum(count) AS sum, count(*) AS number, avg(count) AS mean, max(share) AS share,
              count(*) = 2 AS is_two, EXISTS (SELECT 1 FROM thing WHERE id = \("a")) AS has_a FROM thing
            """))
      }
      #expect(try row.value("sum") == .integer(3))
      #expect(try row.value("number") == .integer(2))
      #expect(try row.value("mean") == .real(1.5))
      #expect(try row.value("share") == .real(1))
      #expect(try row.truth("is_two") && row.truth("has_a"))
    }
  }

  @Test(arguments: TestDatabase.engines) func textsAreOrderedByTheirBytes(_ engine: Engine) throws {
    let words = ["Zeta", "aasen", "Åmot", "Bø", "bo", "Ærfugl", "2020-01-01"]
    let ordered = try TestDatabase.with(engine) { database in
      try migrate(
        database.storage, [Migration("words", "CREATE TABLE word (word TEXT PRIMARY KEY);")],
        at: Instant(milliseconds: 0))
      return try database.storage.write { tx in
        for word in words { try tx.run("INSERT INTO word VALUES (\(word))") }
        return try tx.rows("SELECT word FROM word ORDER BY word").map { try $0.text("word") }
      }
    }
    #expect(ordered == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test(arguments: TestDatabase.engines) func likeTellsSmallFromCapitalLetters(_ engine: Engine) throws {
    try withThing(engine) { storage in
      let rows = try storage.read { tx in
        try tx.rows("SELECT id FROM thing WHERE id LIKE \("A%") ESCAPE '!' OR id LIKE \("b%") ESCAPE '!'")
      }
      #expect(try rows.map { try $0.text("id") } == ["b"])
    }
  }

  @Test(arguments: TestDatabase.engines) func changesAreCountedAndConflictsAreSettled(_ engine: Engine) throws
  {
    try withThing(engine) { storage in
      try storage.write { tx in
        #expect(try tx.run("UPDATE thing SET count = 9") == 2)
        #expect(try tx.run("DELETE FROM thing WHERE id = \("nobody")") == 0)
        #expect(
          try tx.run(
            "INSERT INTO thing VALUES (\("a"), \(5), \(0.0)) ON CONFLICT (id) DO NOTHING") == 0)
        let row = try tx.row(
          """
          INSERT INTO thing VALUES (\("a"), \(5), \(0.0))
          ON CONFLICT (id) DO UPDATE SET count = excluded.count RETURNING count
          """)
        #expect(try #require(row).integer("count") == 5)
      }
    }
  }

  @Test(arguments: TestDatabase.engines) func whatIsThrownUndoesEverything(_ engine: Engine) throws {
    try withThing(engine) { storage in
      #expect(throws: CancellationError.self) {
        try storage.write { tx -> Void in
          try tx.run("DELETE FROM thing")
          throw CancellationError()
        }
      }
      let count = try number(storage, "SELECT count(*) AS number FROM thing")
      #expect(count == 2)
    }
  }

  /// PostgreSQL would undo such a transaction while the caller believes that it was kept.
  @Test(arguments: TestDatabase.engines) func aFaultThatIsPassedOverStillUndoesEverything(_ engine: Engine)
    throws
  {
    try withThing(engine) { storage in
      let fault = #expect(throws: StorageFault.self) {
        try storage.write { tx in
          _ = try tx.run("UPDATE thing SET count = 0")
          _ = try? tx.run("INSERT INTO thing VALUES (\("a"), \(5), \(0.0))")
        }
      }
      guard case .constraint = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      let count = try number(storage, "SELECT sum(count) AS number FROM thing")
      #expect(count == 3)
    }
  }

  @Test(arguments: TestDatabase.engines) func aReadCannotWrite(_ engine: Engine) throws {
    try withThing(engine) { storage in
      #expect(throws: StorageFault.readOnly) { try storage.read { _ = try $0.run("DELETE FROM thing") } }
    }
  }

  @Test(arguments: TestDatabase.engines) func referencesHold(_ engine: Engine) throws {
    try withThing(engine) { storage in
      try storage.write { tx in
        _ = try tx.run("CREATE TABLE part (id TEXT PRIMARY KEY, thing TEXT NOT NULL REFERENCES thing (id))")
      }
      let fault = #expect(throws: StorageFault.self) {
        try storage.write { _ = try $0.run("INSERT INTO part VALUES (\("p"), \("nobody"))") }
      }
      guard case .constraint = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  @Test(arguments: TestDatabase.engines, [SQLValue.text("a\0b"), .real(.nan)])
  func whatTheEnginesTakeDifferentlyIsTakenByNone(_ engine: Engine, _ value: SQLValue) throws {
    try withThing(engine) { storage in
      #expect(throws: StorageFault.self) {
        try storage.write { _ = try $0.run("UPDATE thing SET id = \(value)") }
      }
    }
  }

  /// Each reads, then writes what it read and one more: with two at once some would be lost.
  @Test(arguments: TestDatabase.engines) func writersQueue(_ engine: Engine) throws {
    try withThing(engine) { storage in
      let failures = Failures()
      DispatchQueue.concurrentPerform(iterations: 40) { _ in
        failures.catching {
          try storage.write { tx in
            let count = try tx.row("SELECT count FROM thing WHERE id = \("a")")?.integer("count") ?? 0
            try tx.run("UPDATE thing SET count = \(count + 1) WHERE id = \("a")")
          }
        }
      }
      #expect(failures.all.isEmpty)
      let count = try number(storage, "SELECT count AS number FROM thing WHERE id = \("a")")
      #expect(count == 41)
    }
  }

  /// Two things read in one transaction are of one moment, also when a writer comes between.
  @Test(arguments: TestDatabase.engines) func aReadIsOfOneMoment(_ engine: Engine) throws {
    try withThing(engine) { storage in
      try storage.read { tx in
        let before = try tx.row("SELECT sum(count) AS sum FROM thing")?.integer("sum")
        let writer = Thread { try? storage.write { _ = try $0.run("UPDATE thing SET count = 100") } }
        writer.start()
        while !writer.isFinished { Thread.sleep(forTimeInterval: 0.001) }
        #expect(try tx.row("SELECT sum(count) AS sum FROM thing")?.integer("sum") == before)
      }
      let count = try number(storage, "SELECT sum(count) AS number FROM thing")
      #expect(count == 200)
    }
  }

  private func withThing(_ engine: Engine, _ body: (any Storage) throws -> Void) throws {
    try TestDatabase.with(engine) { database in
      try database.storage.write { tx in
        try tx.run("CREATE TABLE thing (id TEXT PRIMARY KEY, count BIGINT, share DOUBLE PRECISION)")
        try tx.run("INSERT INTO thing VALUES (\("a"), \(1), \(1.0)), (\("b"), \(2), \(0.25))")
      }
      try body(database.storage)
    }
  }

  private func number(_ storage: any Storage, _ statement: SQL) throws -> Int {
    let row = try storage.read { try $0.row(statement) }
    return try #require(row).integer("number")
  }

  private func list(_ rows: [(String, Int?)]) -> SQL {
    let parts: [SQL] = rows.map { "(\($0.0), \($0.1), \(nil as Double?))" }
    return parts.dropFirst().reduce(parts[0]) { $0 + ", " + $1 }
  }
}
