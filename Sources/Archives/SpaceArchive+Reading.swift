package import Basics
package import Digests
import Files
package import Formats
package import Spaces
package import Store

extension SpaceArchive {
  /// Reads the archive at `path`, checks all of it, and takes it in as a new space: everything or nothing. Files come
  /// first, each checked by its digest, so that no version ever names one that is still on its way.
  ///
  /// - Parameters:
  ///   - entrance: where files of documents go; nil where none are kept, and then none may be in it.
  ///   - progress: told the share that is done, from 0 to 1.
  /// - Throws: what `UnpackedArchive`, `CheckedArchive`, `UnpackedArchive.takeFiles` and `Space.take` throw;
  ///   a `StorageFault`.
  package static func read(
    _ path: String, within bounds: ZipBounds = ZipBounds(), into storage: any Storage,
    files entrance: FileEntrance?, by doer: (any Transaction) throws -> Doer, _ occasion: Occasion,
    progress: @escaping (Double) -> Void = { _ in }
  ) throws -> TakenSpace {
    let unpacked = try UnpackedArchive(path, within: bounds)
    let checked = try CheckedArchive(unpacked)
    try storage.read { tx in try Space.requireAbsent(checked, tx) }
    let taken = try unpacked.takeFiles(checked.files, by: entrance) { progress(filesShare * $0) }
    let (space, named) = try storage.write { tx in
      let space = try Space.take(checked, from: unpacked, by: doer(tx), tx, occasion) {
        progress(filesShare + (1 - filesShare) * $0)
      }
      return (space, try FileUse.files(in: space.id, of: occasion.kinds, tx))
    }
    let missing = named.keys.filter { entrance?.store.size(of: $0) == nil }
    return TakenSpace(
      space: space, counts: checked.counts, files: taken, missing: missing.sorted())
  }

  private static let filesShare = 0.5

  /// What the archive at `path` holds. Nothing is written, and its lines are checked; its files are when they are taken in.
  ///
  /// - Throws: what `UnpackedArchive` and `CheckedArchive` throw.
  package static func look(
    into path: String, within bounds: ZipBounds = ZipBounds()
  ) throws -> SeenArchive {
    let unpacked = try UnpackedArchive(path, within: bounds)
    let checked = try CheckedArchive(unpacked)
    try unpacked.requireFiles(checked.files)
    return SeenArchive(manifest: unpacked.manifest, archive: checked)
  }
}

/// An archive that was checked, with nothing taken in.
package struct SeenArchive: Sendable {
  package let manifest: ArchiveManifest
  package let archive: CheckedArchive
}

/// A space that was taken in, with what was counted of it.
package struct TakenSpace: Sendable {
  package let space: Space
  /// Lines of each part of the archive.
  package let counts: [ArchivePart: Int]
  /// Files that came along.
  package let files: Int
  /// Files that versions name and that are not here.
  package let missing: [ContentDigest]
}
