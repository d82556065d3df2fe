import Basics
import Foundation
import Testing
import TestDatabases

@testable import Store

@Suite struct CopyTests {
  static let steps = MigrationTests.steps
  static let now = MigrationTests.now

  @Test(arguments: TestDatabase.engines, TestDatabase.engines)
  func everythingComesAlong(_ from: Engine, _ to: Engine) throws {
    try TestDatabase.with(from) { source in
      try fill(source.storage, people: 1001)
      try TestDatabase.with(to) { target in
        var told: [CopiedTable] = []
        let copied = try copy(from: source.storage, to: target.storage, Self.steps, at: Self.now) {
          told.append($0)
        }
        #expect(copied.map(\.name) == ["person", "post"])
        #expect(copied.map(\.rows) == [1001, 2])
        #expect(told == copied)
        let here = try contents(of: source.storage)
        let there = try contents(of: target.storage)
        #expect(copied == here && copied == there)
        let same = try schema(of: source.storage) == schema(of: target.storage)
        #expect(same)
        #expect(try MigrationLevel(target.storage, Self.steps).isCurrent)
        // The references hold again.
        #expect(throws: StorageFault.self) {
          try target.storage.write { _ = try $0.run("DELETE FROM person") }
        }
      }
    }
  }

  @Test(.enabled(if: TestDatabase.engines.contains(.postgreSQL), Comment(rawValue: TestDatabase.missing)))
  func postgreSQLKnowsAtOnceHowMuchItHolds() throws {
    try TestDatabase.with(.sqlite) { source in
      try fill(source.storage, people: 1001)
      try TestDatabase.with(.postgreSQL) { target in
        try copy(from: source.storage, to: target.storage, Self.steps, at: Self.now)
        let row = try target.storage.read {
          try $0.row("SELECT CAST(reltuples AS BIGINT) AS rows FROM pg_class WHERE oid = 'person'::regclass")
        }
        #expect(try row?.integer("rows") == 1001)
      }
    }
  }

  /// What is kept of each kind of value makes a difference to the digest.
  @Test func aDigestTellsEveryChange() throws {
    try TestDatabase.with(.sqlite) { database in
      try fill(database.storage, people: 3)
      var digests: Set<String> = []
      let changes: [SQL] = [
        "UPDATE post SET share = 0.5 WHERE number = 1", "UPDATE post SET secret = NULL",
        "UPDATE post SET before = NULL, before_number = NULL", "UPDATE post SET word = \("")",
        "UPDATE post SET word = \("x") || word",
      ]
      for change in [nil] + changes {
        if let change { try database.storage.write { _ = try $0.run(change) } }
        digests.insert(try #require(try contents(of: database.storage).last).digest)
      }
      #expect(digests.count == changes.count + 1)
    }
  }

  @Test(arguments: TestDatabase.engines) func aDatabaseThatHoldsSomethingIsLeftAlone(_ engine: Engine) throws
  {
    try TestDatabase.with(.sqlite) { source in
      try fill(source.storage, people: 1)
      try TestDatabase.with(engine) { target in
        try target.storage.write { _ = try $0.run("CREATE TABLE theirs (id TEXT PRIMARY KEY)") }
        let fault = #expect(throws: Diagnostic.self) {
          try copy(from: source.storage, to: target.storage, Self.steps, at: Self.now)
        }
        #expect(fault?.code == "database-not-empty")
        #expect(try Schema(target.storage).tables.map(\.name) == ["theirs"])
      }
    }
  }

  @Test(arguments: TestDatabase.engines, TestDatabase.engines)
  func aBackupBringsEverythingBack(_ from: Engine, _ to: Engine) throws {
    try withFolder { folder in
      try TestDatabase.with(from) { source in
        try fill(source.storage, people: 501)
        let file = folder.appending(path: "backup.sqlite").path
        try backup(source.storage, Self.steps, to: file, at: Self.now)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["backup.sqlite"])
        let before = try contents(of: source.storage)
        try TestDatabase.with(to) { target in
          try fill(target.storage, people: 3)
          let fault = #expect(throws: Diagnostic.self) {
            _ = try restore(file, to: target.address, Self.steps, at: Self.now, isReplacing: false)
          }
          #expect(fault?.code == "database-not-empty")
          let restored = try restore(file, to: target.address, Self.steps, at: Self.now, isReplacing: true)
          #expect(restored == before)
          let opened = try contents(of: openStorage(target.address, .expected))
          #expect(opened == before)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["backup.sqlite"])
      }
    }
  }

  /// Whoever makes a backup is not waited for.
  @Test(arguments: TestDatabase.engines) func aBackupIsOfOneMomentWhileOthersWrite(_ engine: Engine) throws {
    try withFolder { folder in
      try TestDatabase.with(engine) { source in
        try fill(source.storage, people: 600)
        let failures = Failures()
        /// Both or none.
        @Sendable func rename(_ number: Int) throws {
          try source.storage.write { tx in
            try tx.run("UPDATE person SET name = \("v\(number)") WHERE email = \("0@x.no")")
            try tx.run("UPDATE person SET name = \("v\(number)") WHERE email = \("599@x.no")")
          }
        }
        // They have one name from the start, however late the writer begins.
        try rename(0)
        let writer = Thread {
          for number in 1...200 { failures.catching { try rename(number) } }
        }
        writer.start()
        for number in 1...3 {
          let file = folder.appending(path: "\(number).sqlite").path
          try backup(source.storage, Self.steps, to: file, at: Self.now)
          let names = try SQLiteBackup(path: file).read {
            try $0.rows("SELECT DISTINCT name FROM person WHERE email IN \(["0@x.no", "599@x.no"])")
          }
          #expect(names.count == 1)
        }
        while !writer.isFinished { Thread.sleep(forTimeInterval: 0.005) }
        #expect(failures.all.isEmpty)
      }
    }
  }

  @Test func aBackupIsNeverOverwritten() throws {
    try withFolder { folder in
      try TestDatabase.with(.sqlite) { source in
        let file = folder.appending(path: "backup.sqlite")
        try Data("mine".utf8).write(to: file)
        let fault = #expect(throws: Diagnostic.self) {
          try backup(source.storage, Self.steps, to: file.path, at: Self.now)
        }
        #expect(fault?.code == "backup-exists")
        #expect(try Data(contentsOf: file) == Data("mine".utf8))
      }
    }
  }

  @Test func onlyABackupOfThisProgramIsRestored() throws {
    try withFolder { folder in
      let target = StorageAddress.file(folder.appending(path: "nabo.sqlite").path)
      let file = folder.appending(path: "backup.sqlite").path
      #expect(throws: StorageFault.gone.diagnostic(at: .file(file))) {
        _ = try restore(file, to: target, Self.steps, at: Self.now, isReplacing: true)
      }
      _ = try SQLiteStorage(path: file).write { try $0.run("CREATE TABLE theirs (id TEXT PRIMARY KEY)") }
      let fault = #expect(throws: Diagnostic.self) {
        _ = try restore(file, to: target, Self.steps, at: Self.now, isReplacing: true)
      }
      #expect(fault?.code == "restore-not-ours")
      try TestDatabase.with(.sqlite) { source in
        try fill(source.storage, people: 1)
        let newer = folder.appending(path: "newer.sqlite").path
        try backup(source.storage, Self.steps, to: newer, at: Self.now)
        #expect(throws: StorageFault.newer(found: 3, known: 1).diagnostic(at: .file(newer))) {
          _ = try restore(newer, to: target, [Self.steps[0]], at: Self.now, isReplacing: true)
        }
      }
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "nabo.sqlite").path))
    }
  }

  @Test(arguments: [
    "CREATE TRIGGER theirs AFTER INSERT ON person BEGIN DELETE FROM post; END",
    "CREATE VIEW theirs AS SELECT id FROM person", "ALTER TABLE person ADD COLUMN theirs TEXT",
    "CREATE TABLE theirs (id TEXT PRIMARY KEY)",
  ])
  func aBackupThatSomebodyAddedToIsNotRestored(_ statement: String) throws {
    try withFolder { folder in
      let target = StorageAddress.file(folder.appending(path: "nabo.sqlite").path)
      let file = folder.appending(path: "backup.sqlite").path
      try TestDatabase.with(.sqlite) { source in
        try fill(source.storage, people: 1)
        try source.storage.write { _ = try $0.run(SQL(verbatim: statement)) }
        try backup(source.storage, Self.steps, to: file, at: Self.now)
      }
      let fault = #expect(throws: Diagnostic.self) {
        _ = try restore(file, to: target, Self.steps, at: Self.now, isReplacing: true)
      }
      #expect(fault?.code == "restore-not-ours")
    }
  }

  @Test func theFileThatGivesWayIsKept() throws {
    try withFolder { folder in
      try TestDatabase.with(.sqlite) { source in
        try fill(source.storage, people: 2)
        let file = folder.appending(path: "backup.sqlite").path
        try backup(source.storage, Self.steps, to: file, at: Self.now)
        let target = folder.appending(path: "nabo.sqlite").path
        try fill(SQLiteStorage(path: target), people: 5)
        _ = try restore(file, to: .file(target), Self.steps, at: Self.now, isReplacing: true)
        #expect(try contents(of: SQLiteStorage(path: target)).map(\.rows) == [2, 2])
        #expect(try contents(of: SQLiteStorage(path: target + ".replaced")).map(\.rows) == [5, 2])
      }
    }
  }

  private func fill(_ storage: any Storage, people: Int) throws {
    try migrate(storage, Self.steps, at: Self.now)
    try storage.write { tx in
      for number in 0..<people {
        let id = "p\((number * 7919) % 10_000)"
        try tx.run(
          "INSERT INTO person VALUES (\(id), \("Ærfugl '\(number)'"), \("\(number)@x.no"), \("ærfugl"))")
      }
      let first = "p0"
      // The row that is pointed to has the greater key, so it comes later.
      try tx.run(
        "INSERT INTO post VALUES (\(first), \(2), \(0.1), \("a"), \([0, 255] as [UInt8]), NULL, NULL)")
      try tx.run("INSERT INTO post VALUES (\(first), \(1), \(-0.0), \("b"), NULL, \(first), \(2))")
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
