package import Basics
package import Digests
package import Files
import Formats
import Foundation
package import Spaces
package import Store

/// Spaces as files: a ZIP file of JSON Lines with a manifest, and the files of documents. `docs/space-archive.md` says what
/// stands in it.
package enum SpaceArchive {
  /// Writes a space whole into the file at `path`, as of one moment, while others read and write. Memory does not grow
  /// with what single things say, nor with their files.
  ///
  /// A file that is not to be had, or is not what its name says, is told and left out; all else is written.
  ///
  /// - Parameters:
  ///   - files: where the files of documents lie; nil where there are none to be had.
  ///   - kinds: those in which files stand.
  ///   - withPeople: whether addresses of people are written beside their names.
  ///   - isReplacing: whether a file that is there gives way.
  ///   - progress: told the share that is done, from 0 to 1.
  /// - Throws: `space-unknown`, `not-permitted`, `archive-exists`, `archive-unwritable`; a `StorageFault`.
  @discardableResult
  package static func write(
    _ id: Identifier<Space>, of storage: any Storage, files: FileStore?, kinds: ContentKinds = .ofSpaces,
    to path: String, withPeople: Bool = false, isReplacing: Bool = false,
    by doer: (any Transaction) throws -> Doer, progress: (Double) -> Void = { _ in }
  ) throws -> WrittenArchive {
    guard isReplacing || !FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic("archive-exists", .badInput, at: .init(file: path))
    }
    let folder = try WorkFolder()
    let parts = try ArchivePart.allCases.map { ($0, try LineFile(folder.file($0.fileName))) }
    let byPart = Dictionary(parts) { first, _ in first }
    let (name, named) = try storage.read { tx in
      let space = try Space.get(id, tx)
      try space.requireExport(by: doer(tx))
      let total = try space.archivedLines(tx)
      var done = 0
      try space.export(withPeople: withPeople, tx) { part, line in
        try byPart[part]?.add(line: line.line)
        done += 1
        if done % 100 == 0 { progress(linesShare * Double(done) / Double(max(total, done))) }
      }
      return (space.name, try FileUse.files(in: id, of: kinds, tx))
    }
    let listed = list(named, in: files, progress: progress)
    for file in listed { try byPart[.files]?.add(line: file.json.line) }
    let told = try parts.map { part, file in
      let digest = try file.close()
      return ArchiveManifest.Part(
        name: part.fileName, lines: file.lines, bytes: file.bytes, digest: digest)
    }
    let manifest = ArchiveManifest(
      program: Program.version, space: name, withPeople: withPeople, parts: told)
    let first = try LineFile(folder.file(ArchiveManifest.fileName))
    try first.add(manifest.json.bytes)
    _ = try first.close()
    let plain = files.map { store in
      listed.filter { !$0.isMissing }.map { ($0.partName, store.path(of: $0.digest)) }
    }
    try ZipWriter.write(
      [(ArchiveManifest.fileName, first.path)] + parts.map { ($0.0.fileName, $0.1.path) },
      plain: plain ?? [], to: path)
    return WrittenArchive(manifest: manifest, files: listed)
  }

  /// The share of the work that lines are taken for; the rest is reading the files.
  private static let linesShare = 0.4
  private static let filesShare = 0.4

  /// The files that versions name, by their digests, each read to see that it is what its name says.
  private static func list(
    _ named: [ContentDigest: Int], in store: FileStore?, progress: (Double) -> Void
  ) -> [ArchivedFile] {
    let total = named.values.reduce(0, +)
    var done = 0
    return named.sorted { $0.key < $1.key }.map { digest, size in
      let isWhole = store?.verifiedSize(of: digest) == size
      done += size
      progress(linesShare + filesShare * Double(done) / Double(max(total, 1)))
      return ArchivedFile(digest, size: size, isMissing: !isWhole)
    }
  }
}

/// What was written into an archive.
package struct WrittenArchive: Sendable {
  package let manifest: ArchiveManifest
  /// Files that versions name, those that are not in it too.
  package let files: [ArchivedFile]

  /// Files that were not to be had, or are not what their names say.
  package var missing: [ContentDigest] { files.filter(\.isMissing).map(\.digest) }
}
