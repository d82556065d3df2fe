import ArgumentParser
import Basics
import Digests
import Files
import Foundation
import Spaces
import Store
import Wording

/// The files of documents beside a backup of the database: one folder for all backups of a folder, so that each adds only
/// the files that are new.
struct BackedUpFiles {
  private static let name = "nabo-files"

  /// Of the backup of the database.
  private let backup: String

  init(beside backup: String) {
    self.backup = backup
  }

  var folder: String {
    URL(filePath: backup).deletingLastPathComponent().appending(path: Self.name).path
  }

  /// Copies the files that the backup names from `store` to beside it.
  ///
  /// Throws `files-unusable`, `files-full`; a `StorageFault`.
  func take(from store: FileStore) throws -> FileCopy {
    try FileCopy(try named(), from: store, to: FileStore(folder: folder))
  }

  /// Copies them from beside the backup to `store`.
  ///
  /// Throws `files-unusable`, `files-full`; a `StorageFault`.
  func give(to store: FileStore) throws -> FileCopy {
    try FileCopy(try named(), from: FileStore(reading: folder), to: store)
  }

  private func named() throws -> Set<ContentDigest> {
    try SQLiteBackup(path: backup).read { Set(try FileUse.files(of: AllRooms.kinds, $0).keys) }
  }
}

/// What commands take that back up and restore files as well.
struct BackedUpFilesOptions: ParsableArguments {
  @OptionGroup var folder: FileFolderOption
  @Flag(help: "Leave the files of documents out: they are copied in another way.") var withoutFiles = false

  /// Says what became of the files, each that is amiss by its digest.
  ///
  /// - Parameter key: of the sentence that says it.
  /// - Throws: `files-unsound` where one is missing or was changed.
  func tell(_ copy: FileCopy, _ key: String, _ folder: String, _ phrase: Phrasebook) throws {
    for (digests, key) in [(copy.changed, "changed"), (copy.missing, "missing")] {
      for digest in digests { print(phrase("command-files.\(key)", ["digest": digest.text])) }
    }
    print(
      phrase(
        "command-database.\(key)",
        [
          "files": phrase.number(Double(copy.copied)), "folder": folder,
          "megabytes": phrase.number(Double(copy.bytes) / 1_048_576, decimals: 1),
          "present": phrase.number(Double(copy.present)),
        ]))
    guard copy.isWhole else {
      throw Diagnostic(
        "files-unsound", .noAnswer, ["changed": "\(copy.changed.count)", "missing": "\(copy.missing.count)"])
    }
  }
}
