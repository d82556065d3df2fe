import Basics
import Foundation
import Testing

@testable import Store

/// Each thing that can be wrong with a file is told from the others.
@Suite struct SQLiteFaultTests {
  @Test func onlyTheOwnerMayReadTheFiles() throws {
    try withFolder { folder in
      let storage = try thing(in: folder)
      for name in ["nabo.sqlite", "nabo.sqlite-wal", "nabo.sqlite-shm"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
      }
      try storage.read { _ in }
    }
  }

  @Test func whatWasAcknowledgedSurvivesAPowerCut() throws {
    try withFolder { folder in
      let storage = try thing(in: folder)
      let row = try storage.write { tx in
        try tx.row(
          """
          SELECT (SELECT journal_mode FROM pragma_journal_mode) AS journal,
            (SELECT synchronous FROM pragma_synchronous) AS synchronous,
            (SELECT foreign_keys FROM pragma_foreign_keys) AS keys
          """)
      }
      #expect(try #require(row).text("journal") == "wal")
      #expect(try #require(row).integer("synchronous") == 2)
      #expect(try #require(row).integer("keys") == 1)
    }
  }

  @Test func aFullDatabaseTakesNothingAndLosesNothing() throws {
    try withFolder { folder in
      let storage = try thing(in: folder, settings: ["PRAGMA max_page_count = 12"])
      #expect(throws: StorageFault.full) {
        try storage.write { tx in
          for number in 2...200 {
            try tx.run("INSERT INTO thing VALUES (\(number), \([UInt8](repeating: 7, count: 2000)))")
          }
        }
      }
      let rows = try storage.read { try $0.rows("SELECT id FROM thing") }
      #expect(rows.count == 1)
    }
  }

  @Test func aFullDiskIsToldFromOtherFaults() {
    #expect(throws: StorageFault.self) { try SQLiteStorage(path: "/dev/full") }
    #expect(StorageFault(errorNumber: ENOSPC) == .full)
  }

  @Test func aDatabaseThatCanOnlyBeReadIsStillRead() throws {
    try withFolder { folder in
      _ = try thing(in: folder)
      let storage = try open(folder, settings: ["PRAGMA query_only = 1"])
      #expect(throws: StorageFault.readOnly) {
        try storage.write { _ = try $0.run("DELETE FROM thing") }
      }
      let rows = try storage.read { try $0.rows("SELECT id FROM thing") }
      #expect(rows.count == 1)
      #expect(StorageFault(errorNumber: EROFS) == .readOnly)
      #expect(StorageFault(errorNumber: EACCES) == .readOnly)
    }
  }

  /// Rights do not hold the superuser back, so only others can try this.
  @Test(.enabled(if: geteuid() != 0, "Rights of files do not bind root"))
  func aFileThatMayNotBeWrittenIsReadOnly() throws {
    try withFolder { folder in
      _ = try thing(in: folder)
      let path = folder.appending(path: "nabo.sqlite").path
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
      #expect(throws: StorageFault.readOnly) { try open(folder) }
    }
  }

  @Test func aDatabaseThatAnotherHoldsIsBusy() throws {
    try withFolder { folder in
      let first = try thing(in: folder)
      let second = try open(folder)
      try first.write { _ -> Void in
        #expect(throws: StorageFault.busy) { try second.write { _ = try $0.run("DELETE FROM thing") } }
      }
      try second.write { _ in }
    }
  }

  @Test func aFileOfSomethingElseIsDamaged() throws {
    try withFolder { folder in
      let path = folder.appending(path: "nabo.sqlite")
      try Data(repeating: UInt8(ascii: "x"), count: 5000).write(to: path)
      #expect(throws: StorageFault.damaged) { try open(folder) }
      #expect(try Data(contentsOf: path).count == 5000)
    }
  }

  @Test func aFileWithAHoleInItIsDamaged() throws {
    try withFolder { folder in
      let storage = try thing(in: folder)
      try storage.write { tx in
        for number in 2...200 {
          try tx.run("INSERT INTO thing VALUES (\(number), \([UInt8](repeating: 7, count: 2000)))")
        }
      }
      try storage.copy(toFile: folder.appending(path: "copy.sqlite").path)
      let copy = folder.appending(path: "copy.sqlite")
      var bytes = try Data(contentsOf: copy)
      bytes.replaceSubrange(4096..<40_960, with: Data(repeating: 0xAA, count: 36_864))
      try bytes.write(to: copy)
      let damaged = try SQLiteStorage(path: copy.path)
      let found = try integrityFaults(of: damaged)
      #expect(!found.isEmpty)
      let sound = try integrityFaults(of: storage)
      #expect(sound.isEmpty)
    }
  }

  @Test func aMissingFolderIsGone() {
    #expect(throws: StorageFault.gone) { try SQLiteStorage(path: "/nonexistent/nabo.sqlite") }
  }

  @Test func aMissingFileIsMadeOnlyWhenAskedFor() throws {
    try withFolder { folder in
      let path = folder.appending(path: "nabo.sqlite").path
      let fault = #expect(throws: Diagnostic.self) { _ = try openStorage(.file(path), .expected) }
      #expect(fault?.code == "storage-gone" && fault?.place.file == path && fault?.kind == .unavailable)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  /// Whoever went on would write into a file that nobody finds again.
  @Test func aFileThatIsTakenAwayIsGone() throws {
    try withFolder { folder in
      let storage = try thing(in: folder)
      let path = folder.appending(path: "nabo.sqlite")
      let aside = folder.appending(path: "aside.sqlite")
      try FileManager.default.moveItem(at: path, to: aside)
      #expect(throws: StorageFault.gone) { try storage.read { _ in } }
      #expect(throws: StorageFault.gone) { try storage.write { _ in } }
      // Another file in its place is not it.
      try Data().write(to: path)
      #expect(throws: StorageFault.gone) { try storage.write { _ in } }
    }
  }

  @Test func aCopyStandsAlone() throws {
    try withFolder { folder in
      let storage = try thing(in: folder)
      let copy = folder.appending(path: "copy.sqlite").path
      try storage.copy(toFile: copy)
      for tail in ["-wal", "-shm", "-journal"] {
        #expect(!FileManager.default.fileExists(atPath: copy + tail))
      }
      let rows = try SQLiteStorage(path: copy).read { try $0.rows("SELECT id FROM thing") }
      #expect(rows.count == 1)
    }
  }

  private func thing(in folder: URL, settings: [String] = []) throws -> SQLiteStorage {
    let storage = try open(folder, settings: settings)
    try storage.write { tx in
      try tx.run("CREATE TABLE thing (id BIGINT PRIMARY KEY, content BYTEA)")
      try tx.run("INSERT INTO thing VALUES (\(1), \([1] as [UInt8]))")
    }
    return storage
  }

  private func open(_ folder: URL, settings: [String] = []) throws -> SQLiteStorage {
    try SQLiteStorage(path: folder.appending(path: "nabo.sqlite").path, patience: 0.05, settings: settings)
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
