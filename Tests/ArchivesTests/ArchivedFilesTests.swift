import Basics
import Digests
import Files
import Formats
import Foundation
import Spaces
import Store
import TestDatabases
import Testing

@testable import Archives

/// Files of documents go along with a space: all that are whole, each checked, in memory that does not grow with them.
@Suite struct ArchivedFilesTests {
  private let folder: URL
  private let first: FileStore
  private let second: FileStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-archived-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    first = try FileStore(folder: folder.appending(path: "first").path)
    second = try FileStore(folder: folder.appending(path: "second").path)
  }

  private static let occasion = Occasion(
    now: Instant(milliseconds: 1_795_262_400_000), today: Day("2026-11-21") ?? .newYear(2026),
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func keep(_ bytes: [UInt8]) throws -> ContentDigest {
    let intake = try first.begin()
    try intake.write(bytes)
    let taken = try intake.finish()
    try first.keep(taken.path, as: taken.digest)
    return taken.digest
  }

  /// A space with a document whose versions name the files `contents`, one after the other.
  private func space(_ contents: [[UInt8]], _ storage: any Storage) throws -> Space {
    try migrate(storage, Room.spaces.migrations, at: Self.occasion.now)
    let files = try contents.map { bytes in
      FileReference(name: "vedtak.txt", size: bytes.count, type: "text/plain", digest: try keep(bytes))
    }
    return try storage.write { tx in
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: ""), by: .command("test"), tx, Self.occasion)
      guard let first = files.first else { return space }
      let thing = try Thing.make(
        ThingDraft(
          .document, title: "Vedtak", content: Document(file: first).json, state: .internal,
          from: Self.occasion.today),
        in: space, by: .command("test"), tx, Self.occasion)
      for (number, file) in files.enumerated().dropFirst() {
        let fields = ThingFields(title: "Vedtak", state: .internal, content: Document(file: file).json)
        let edit = ThingEdit(base: number, fields: fields, from: Self.occasion.today)
        _ = try thing.edit(edit, by: .command("test"), tx, Self.occasion)
      }
      return space
    }
  }

  private func write(_ space: Space, _ storage: any Storage, _ name: String) throws -> WrittenArchive {
    try SpaceArchive.write(
      space.id, of: storage, files: first, to: path(name), by: { _ in .command("space export") })
  }

  private func read(
    _ name: String, into storage: any Storage, _ entrance: FileEntrance? = nil
  ) throws -> TakenSpace {
    try SpaceArchive.read(
      path(name), into: storage, files: entrance ?? FileEntrance(store: second),
      by: { _ in .command("space import") }, Self.occasion)
  }

  @Test(arguments: TestDatabase.engines) func filesGoAlongToTheByte(_ engine: Engine) throws {
    let contents = [Array("Vedtak".utf8), [UInt8](repeating: 7, count: 3 << 20)]
    try TestDatabase.with(engine) { source in
      let space = try space(contents, source.storage)
      let written = try write(space, source.storage, "a.zip")
      #expect(written.missing.isEmpty && written.files.map(\.size).sorted() == [6, 3 << 20])
      try TestDatabase.with(engine) { target in
        try migrate(target.storage, Room.spaces.migrations, at: Self.occasion.now)
        let taken = try read("a.zip", into: target.storage)
        #expect(taken.files == 2 && taken.missing.isEmpty && taken.counts[.files] == 2)
        for file in written.files { #expect(second.verifiedSize(of: file.digest) == file.size) }
        let again = try SpaceArchive.write(
          space.id, of: target.storage, files: second, to: path("b.zip"), by: { _ in .command("x") })
        #expect(again.manifest.parts == written.manifest.parts, "the same parts, byte for byte")
      }
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func whatIsMissingOrChangedIsToldAndTheRestGoesAlong() throws {
    let contents = [Array("one".utf8), Array("two".utf8), Array("three".utf8)]
    try TestDatabase.with(.sqlite) { source in
      let space = try space(contents, source.storage)
      let digests = contents.compactMap { ContentDigest(HexDigest.of($0)) }
      try FileManager.default.removeItem(atPath: first.path(of: digests[0]))
      try Data("TWO".utf8).write(to: URL(filePath: first.path(of: digests[1])))
      let written = try write(space, source.storage, "a.zip")
      #expect(written.missing == digests[0...1].sorted())
      try TestDatabase.with(.sqlite) { target in
        try migrate(target.storage, Room.spaces.migrations, at: Self.occasion.now)
        let taken = try read("a.zip", into: target.storage)
        #expect(taken.files == 1 && taken.missing == digests[0...1].sorted())
        #expect(second.digests == [digests[2]])
      }
    }
    try FileManager.default.removeItem(at: folder)
  }

  /// Nothing of an archive is kept whose files are not what it says.
  @Test func aFileThatWasChangedInTheArchiveIsRefused() throws {
    try TestDatabase.with(.sqlite) { source in
      let space = try space([Array("one".utf8)], source.storage)
      let written = try write(space, source.storage, "a.zip")
      let part = try #require(written.files.first?.partName)
      for (name, code, change) in [
        ("changed", "archive-part-differs", { (bytes: [UInt8]) -> [UInt8]? in Array("eno".utf8) }),
        ("longer", "archive-part-differs", { $0 + [1] }), ("gone", "archive-part-missing", { _ in nil }),
      ] {
        try rewrite("a.zip", to: "\(name).zip", part, change)
        #expect(try refusal("\(name).zip") == code, "\(name)")
      }
      try rewrite("a.zip", to: "more.zip", "files/stranger") { _ in [1, 2, 3] }
      #expect(try refusal("more.zip") == "archive-part-unknown")
      #expect(second.digests.isEmpty)
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func theBoundsOfTheSiteHoldForArchivesToo() throws {
    try TestDatabase.with(.sqlite) { source in
      let space = try space(
        [[UInt8](repeating: 1, count: 100), [UInt8](repeating: 2, count: 90)], source.storage)
      _ = try write(space, source.storage, "a.zip")
      func refusal(_ entrance: FileEntrance?) throws -> String? { try self.refusal("a.zip", entrance) }
      #expect(try refusal(FileEntrance(store: second, largest: 99)) == "file-too-large")
      #expect(try refusal(FileEntrance(store: second, mostOfSpace: 189)) == "space-full")
      let scanned = FileEntrance(store: second) { _ throws(Diagnostic) in
        throw Diagnostic("file-infected", .badInput)
      }
      #expect(try refusal(scanned) == "file-infected")
      #expect(try refusal(FileEntrance(store: second, largest: 100, mostOfSpace: 190)) == nil)
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func anArchiveOfTheFirstFormatIsTakenIn() throws {
    try TestDatabase.with(.sqlite) { source in
      let space = try space([Array("one".utf8)], source.storage)
      _ = try write(space, source.storage, "a.zip")
      try rewrite("a.zip", to: "silent.zip", "comments.jsonl") { _ in nil }
      try rewrite("silent.zip", to: "without.zip", "files.jsonl") { _ in nil }
      let part = "files/\(HexDigest.of(Array("one".utf8)))"
      try rewrite("without.zip", to: "bare.zip", part) { _ in nil }
      try rewrite("bare.zip", to: "first.zip", "manifest.json") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.replacing(/"version": ?3/, with: "\"version\": 1").utf8)
      }
      try TestDatabase.with(.sqlite) { target in
        try migrate(target.storage, Room.spaces.migrations, at: Self.occasion.now)
        let taken = try read("first.zip", into: target.storage)
        #expect(taken.files == 0 && taken.missing.count == 1, "what it lacks is told")
      }
    }
    try FileManager.default.removeItem(at: folder)
  }

  /// What is in an archive is shown before anything happens.
  @Test func anArchiveIsLookedInto() throws {
    try TestDatabase.with(.sqlite) { source in
      let space = try space([Array("one".utf8)], source.storage)
      _ = try write(space, source.storage, "a.zip")
      let seen = try SpaceArchive.look(into: path("a.zip"))
      #expect(seen.archive.name == "Region" && seen.archive.counts[.versions] == 1)
      #expect(seen.archive.files.map(\.size) == [3])
    }
    try FileManager.default.removeItem(at: folder)
  }

  private func refusal(_ name: String, _ entrance: FileEntrance? = nil) throws -> String? {
    try TestDatabase.with(.sqlite) { target in
      try migrate(target.storage, Room.spaces.migrations, at: Self.occasion.now)
      do {
        _ = try read(name, into: target.storage, entrance)
        return nil
      } catch {
        #expect(try target.storage.read { try Space.all($0).isEmpty }, "nothing was taken in")
        return (error as? Diagnostic)?.code ?? "\(error)"
      }
    }
  }

  /// An archive with one part put in, put in the place of another, or left out.
  private func rewrite(
    _ name: String, to other: String, _ changed: String, _ change: ([UInt8]) -> [UInt8]?
  ) throws {
    let zip = try ZipReader(path(name))
    var parts: [(String, String)] = []
    var isFound = false
    func add(_ part: String, _ bytes: [UInt8]) throws {
      let file = path(UUID().uuidString)
      try Data(bytes).write(to: URL(filePath: file))
      parts.append((part, file))
    }
    for part in zip.parts {
      var bytes: [UInt8] = []
      try zip.read(part) { bytes += $0 }
      guard part.name == changed else {
        try add(part.name, bytes)
        continue
      }
      isFound = true
      if let new = change(bytes) { try add(part.name, new) }
    }
    if !isFound, let new = change([]) { try add(changed, new) }
    try ZipWriter.write(parts, to: path(other))
  }
}
