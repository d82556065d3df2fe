import Basics
import Formats
import Foundation
import Spaces
import Store
import TestDatabases
import Testing

@testable import Archives

/// A space as a file: written, read back on the other engine, and refused where somebody changed it.
@Suite struct SpaceArchiveTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-archives-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let occasion = Occasion(
    now: Instant(milliseconds: 1_795_262_400_000), today: Day("2026-11-21") ?? .newYear(2026),
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })

  private func file(_ name: String) -> String { folder.appending(path: name).path }

  /// A database with one space in it, the demonstration.
  private static func demonstration(_ storage: any Storage) throws -> Space {
    try migrate(storage, Room.spaces.migrations, at: occasion.now)
    return try storage.write { tx in
      try resetDemonstration(tx, occasion)
      return try #require(try Space.all(tx).first)
    }
  }

  @Test(arguments: TestDatabase.engines, TestDatabase.engines)
  func aSpaceGoesToAnotherEngineAndBack(_ from: Engine, _ to: Engine) throws {
    try TestDatabase.with(from) { first in
      let space = try Self.demonstration(first.storage)
      let written = try SpaceArchive.write(
        space.id, of: first.storage, files: nil, to: file("first.zip"), by: { _ in .command("space export") })
      #expect(written.manifest.parts.first { $0.name == "things.jsonl" }?.lines == 6)
      try TestDatabase.with(to) { second in
        try migrate(second.storage, Room.spaces.migrations, at: Self.occasion.now)
        let taken = try SpaceArchive.read(
          file("first.zip"), into: second.storage, files: nil, by: { _ in .command("space import") },
          Self.occasion)
        #expect(taken.space.id == space.id && taken.counts[.things] == 6)
        let again = try SpaceArchive.write(
          space.id, of: second.storage, files: nil, to: file("second.zip"),
          by: { _ in .command("space export") })
        #expect(again.manifest.parts == written.manifest.parts, "the same parts, byte for byte")
        guard case .sound = try second.storage.read({ try verifyHistory($0) }) else {
          Issue.record("the history is not sound")
          return
        }
      }
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatIsThereIsNotWrittenOver() throws {
    try TestDatabase.with(.sqlite) { database in
      let space = try Self.demonstration(database.storage)
      try Data("mine".utf8).write(to: URL(filePath: file("there.zip")))
      #expect(throws: Diagnostic.self) {
        try SpaceArchive.write(
          space.id, of: database.storage, files: nil, to: file("there.zip"),
          by: { _ in .command("space export") })
      }
      #expect(try String(contentsOfFile: file("there.zip"), encoding: .utf8) == "mine")
    }
  }

  @Test func onlyOwnersTakeASpaceOut() throws {
    try TestDatabase.with(.sqlite) { database in
      let space = try Self.demonstration(database.storage)
      for (role, isAllowed) in [(Role.editor, false), (.owner, true)] {
        let person = try #require(Identifier<Person>("01m8nyrcdbzzsq2k9v2gbxj9pb"))
        let actor = Actor(person: person, roles: [space.id: role])
        let path = file("\(role).zip")
        let code = code {
          try SpaceArchive.write(
            space.id, of: database.storage, files: nil, to: path, by: { _ in .actor(actor) })
        }
        #expect(code == (isAllowed ? nil : "not-permitted"))
        #expect(FileManager.default.fileExists(atPath: path) == isAllowed)
      }
    }
  }

  /// Archives made by others: nothing leaves the folder, nothing fills the disk, and each is told by its code.
  @Test(arguments: HostileArchive.all) func hostileArchivesAreRefused(_ hostile: HostileArchive) throws {
    let path = file("hostile.zip")
    try Data(hostile.bytes).write(to: URL(filePath: path))
    #expect(code { _ = try UnpackedArchive(path) } == hostile.code, "\(hostile.name)")
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aBombIsNotUnpacked() throws {
    let zeros = file("zeros")
    try Data(count: 16 << 20).write(to: URL(filePath: zeros))
    try ZipWriter.write([("manifest.json", zeros)], to: file("bomb.zip"))
    #expect(code { _ = try UnpackedArchive(file("bomb.zip")) } == "archive-too-large")
    try FileManager.default.removeItem(at: folder)
  }

  /// A part that was changed, with a manifest that was not.
  @Test func aPartThatDiffersFromTheManifestIsRefused() throws {
    try TestDatabase.with(.sqlite) { database in
      let space = try Self.demonstration(database.storage)
      try SpaceArchive.write(
        space.id, of: database.storage, files: nil, to: file("sound.zip"),
        by: { _ in .command("space export") })
      let sound = try ZipReader(file("sound.zip"))
      let parts = try sound.parts.map { part in
        var bytes: [UInt8] = []
        try sound.read(part) { bytes += $0 }
        if part.name == "members.jsonl" { bytes.swapAt(bytes.count - 2, bytes.count - 3) }
        try Data(bytes).write(to: URL(filePath: file(part.name)))
        return (part.name, file(part.name))
      }
      try ZipWriter.write(parts, to: file("changed.zip"))
      #expect(code { _ = try UnpackedArchive(file("changed.zip")) } == "archive-part-differs")
      try ZipWriter.write(parts + [("extra.txt", parts[0].1)], to: file("more.zip"))
      #expect(
        ["archive-part-unknown", "archive-part-differs"].contains(
          code { _ = try UnpackedArchive(file("more.zip")) }))
    }
  }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return (error as? Diagnostic)?.code ?? "\(error)" }
  }
}
