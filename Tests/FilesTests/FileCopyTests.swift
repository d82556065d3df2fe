import Basics
import Digests
import Foundation
import Testing

@testable import Files

/// Files go from one store to another, as backups do it: each checked, none twice, and what is amiss with one keeps none of the
/// others.
@Suite struct FileCopyTests {
  private let folder: String
  private let source: FileStore
  private let target: FileStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-copy-\(UUID().uuidString)").path
    source = try FileStore(folder: folder + "/source")
    target = try FileStore(folder: folder + "/target")
  }

  private func keep(_ text: String) throws -> ContentDigest {
    let intake = try source.begin()
    try intake.write(Array(text.utf8))
    let taken = try intake.finish()
    try source.keep(taken.path, as: taken.digest)
    return taken.digest
  }

  @Test func newOnesAreCopiedOnce() throws {
    let (one, two) = (try keep("one"), try keep("two"))
    let first = try FileCopy([one], from: source, to: target)
    #expect(first.copied == 1 && first.bytes == 3 && first.present == 0 && first.isWhole)
    let second = try FileCopy([one, two], from: source, to: target)
    #expect(second.copied == 1 && second.present == 1 && second.isWhole)
    #expect(target.digests == [one, two].sorted() && target.verifiedSize(of: two) == 3)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func whatIsAmissIsToldAndTheRestIsCopied() throws {
    let (sound, changed) = (try keep("sound"), try keep("changed"))
    try Data("CHANGED".utf8).write(to: URL(filePath: source.path(of: changed)))
    let missing = try #require(ContentDigest(HexDigest.of(Array("never".utf8))))
    let copy = try FileCopy([sound, changed, missing], from: source, to: target)
    #expect(copy.copied == 1 && copy.changed == [changed] && copy.missing == [missing] && !copy.isWhole)
    #expect(target.digests == [sound])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func whatTheSourceLostIsStillInTheBackup() throws {
    let one = try keep("one")
    _ = try FileCopy([one], from: source, to: target)
    try FileManager.default.removeItem(atPath: source.path(of: one))
    let copy = try FileCopy([one], from: source, to: target)
    #expect(copy.isWhole && copy.present == 1)
    try FileManager.default.removeItem(atPath: folder)
  }

  /// A disk that ran full in the middle of an earlier copy of another program leaves half a file.
  @Test func halfAFileIsReplaced() throws {
    let one = try keep("one")
    _ = try FileCopy([one], from: source, to: target)
    try Data("on".utf8).write(to: URL(filePath: target.path(of: one)))
    let copy = try FileCopy([one], from: source, to: target)
    #expect(copy.copied == 1 && target.verifiedSize(of: one) == 3)
    try FileManager.default.removeItem(atPath: folder)
  }
}
