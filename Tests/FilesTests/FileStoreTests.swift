import Basics
import Digests
import Foundation
import Testing

@testable import Files

/// A folder of its own that goes with it.
final class TestFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: "nabo-files-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file with these bytes, and its path.
  func file(_ bytes: [UInt8], named name: String = UUID().uuidString) throws -> String {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}

/// What is kept is whole and stays as it was; what is not kept leaves nothing.
@Suite struct FileStoreTests {
  private let folder = TestFolder()
  private let store: FileStore

  init() throws { store = try FileStore(folder: folder.path) }

  private func taken(_ text: String) throws -> TakenFile {
    let intake = try store.begin()
    for byte in Array(text.utf8) { try intake.write([byte]) }
    return try intake.finish()
  }

  private var coming: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/incoming")) ?? []
  }

  @Test func aFileIsNamedByItsContent() throws {
    let file = try taken("abc")
    #expect(file.size == 3)
    // FIPS 180-4, example of one block.
    #expect(file.digest.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    try store.keep(file.path, as: file.digest)
    #expect(store.path(of: file.digest) == "\(folder.path)/ba/78/\(file.digest.text)")
    #expect(store.size(of: file.digest) == 3)
    #expect(try FileReading(path: store.path(of: file.digest)).bytes(at: 1, 10) == Array("bc".utf8))
  }

  @Test func theSameContentIsOneFileAndIsNotWrittenAgain() throws {
    let first = try taken("same")
    try store.keep(first.path, as: first.digest)
    let place = store.path(of: first.digest)
    let before = try FileManager.default.attributesOfItem(atPath: place)[.systemFileNumber] as? Int
    let second = try taken("same")
    try store.keep(second.path, as: second.digest)
    let after = try FileManager.default.attributesOfItem(atPath: place)[.systemFileNumber] as? Int
    #expect(before == after && store.digests == [first.digest])
  }

  @Test func whatNobodyFinishesOrKeepsGoesAway() throws {
    do {
      let intake = try store.begin()
      try intake.write([1, 2, 3])
      #expect(coming.count == 1)
    }
    #expect(coming.isEmpty)
    do { _ = try taken("never kept") }
    #expect(coming.isEmpty && store.digests.isEmpty)
  }

  @Test func whatAKilledServerLeftIsClearedAndWhatComesInIsNot() throws {
    let old = try folder.file([1], named: "incoming/killed")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: old)
    let intake = try store.begin()
    #expect(store.clearIncoming(before: Date(timeIntervalSinceNow: -3600)) == 1)
    #expect(coming.count == 1)
    withExtendedLifetime(intake) {}
  }

  #if os(Linux)
    /// The device that is always full.
    @Test func aFullDiskIsSaid() throws {
      let handle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let intake = FileIntake(path: "\(folder.path)/incoming/none", handle)
      #expect(throws: Diagnostic("files-full", .unavailable)) { try intake.write([1]) }
    }
  #endif

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    let file = try folder.file([1], named: "file")
    #expect { try FileStore(folder: "\(file)/below") } throws: {
      ($0 as? Diagnostic)?.code == "files-unusable"
    }
  }

  @Test func whatWasMadeOfAFileLiesBesideIt() throws {
    let file = try taken("abc")
    #expect(store.derived("txt", of: file.digest) == nil)
    try store.keep(derived: [1, 2], "txt", of: file.digest)
    try store.keep(derived: [3], "txt", of: file.digest)
    #expect(store.derived("txt", of: file.digest) == [3])
    #expect(store.digests.isEmpty)
  }

  @Test func theAuditTellsWhatIsChangedMissingAndUnnamed() throws {
    let files = try ["one", "two", "three"].map { try taken($0) }
    for file in files { try store.keep(file.path, as: file.digest) }
    let handle = try #require(FileHandle(forWritingAtPath: store.path(of: files[1].digest)))
    try handle.write(contentsOf: Data("TWO".utf8))
    let gone = ContentDigest(
      {
        var digest = HexDigest(); digest.add("gone"); return digest
      }())
    let audit = FileAudit(store, named: [files[0].digest, files[1].digest, gone])
    #expect(audit.changed == [files[1].digest])
    #expect(audit.missing == [gone])
    #expect(audit.unnamed == [files[2].digest])
    #expect(audit.sound == 2 && audit.bytes == 8 && !audit.isSound)
  }
}
