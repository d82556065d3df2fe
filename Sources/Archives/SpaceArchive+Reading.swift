package import Basics
package import Spaces
package import Store

extension SpaceArchive {
  /// Reads the archive at `path`, checks all of it, and takes it in as a new space: everything or nothing.
  ///
  /// - Throws: what `UnpackedArchive`, `CheckedArchive` and `Space.take` throw; a `StorageFault`.
  package static func read(
    _ path: String, into storage: any Storage, by doer: (any Transaction) throws -> Doer,
    _ occasion: Occasion
  ) throws -> TakenSpace {
    let unpacked = try UnpackedArchive(path)
    let checked = try CheckedArchive(unpacked)
    let space = try storage.write { tx in
      try Space.take(checked, from: unpacked, by: doer(tx), tx, occasion)
    }
    return TakenSpace(space: space, counts: checked.counts)
  }
}

/// A space that was taken in, with what was counted of it.
package struct TakenSpace: Sendable {
  package let space: Space
  /// Lines of each part of the archive.
  package let counts: [ArchivePart: Int]
}
