package import Basics
import Formats
import Foundation
package import Spaces
package import Store

/// Spaces as files: a ZIP file of JSON Lines with a manifest. `docs/space-archive.md` says what stands in it.
package enum SpaceArchive {
  /// Writes a space whole into the file at `path`, as of one moment, while others read and write. Memory does not grow
  /// with what single things say.
  ///
  /// - Parameters:
  ///   - withPeople: whether addresses of people are written beside their names.
  ///   - isReplacing: whether a file that is there gives way.
  ///   - progress: told the share that is done, from 0 to 1.
  /// - Returns: what the archive says of itself.
  /// - Throws: `space-unknown`, `not-permitted`, `archive-exists`, `archive-unwritable`; a `StorageFault`.
  @discardableResult
  package static func write(
    _ id: Identifier<Space>, of storage: any Storage, to path: String, withPeople: Bool = false,
    isReplacing: Bool = false, by doer: (any Transaction) throws -> Doer,
    progress: (Double) -> Void = { _ in }
  ) throws -> ArchiveManifest {
    guard isReplacing || !FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic("archive-exists", .badInput, at: .init(file: path))
    }
    let folder = try WorkFolder()
    let files = try ArchivePart.allCases.map { ($0, try LineFile(folder.file($0.fileName))) }
    let byPart = Dictionary(files) { first, _ in first }
    let name = try storage.read { tx in
      let space = try Space.get(id, tx)
      try space.requireExport(by: doer(tx))
      let total = try space.archivedLines(tx)
      var done = 0
      try space.export(withPeople: withPeople, tx) { part, line in
        try byPart[part]?.add(line: line.line)
        done += 1
        if done % 100 == 0 { progress(Double(done) / Double(max(total, done))) }
      }
      return space.name
    }
    let parts = try files.map { part, file in
      let digest = try file.close()
      return ArchiveManifest.Part(
        name: part.fileName, lines: file.lines, bytes: file.bytes, digest: digest)
    }
    let manifest = ArchiveManifest(
      program: Program.version, space: name, withPeople: withPeople, parts: parts)
    let told = try LineFile(folder.file(ArchiveManifest.fileName))
    try told.add(manifest.json.bytes)
    _ = try told.close()
    try ZipWriter.write(
      [(ArchiveManifest.fileName, told.path)] + files.map { ($0.0.fileName, $0.1.path) }, to: path)
    return manifest
  }
}
