package import Basics
package import Digests

/// What became of files that were to be copied from one store to another.
package struct FileCopy: Sendable {
  /// Files that were copied, and their bytes.
  package private(set) var copied = 0
  package private(set) var bytes = 0
  /// Files that were there already, and whole.
  package private(set) var present = 0
  /// Files that the source does not have.
  package private(set) var missing: [ContentDigest] = []
  /// Files that are not what their names say in the source. They are not copied.
  package private(set) var changed: [ContentDigest] = []

  package var isWhole: Bool { missing.isEmpty && changed.isEmpty }

  /// Copies the files `named` from `source` to `target`, each checked on its way; what is amiss with one keeps none of the
  /// others from being copied.
  ///
  /// A file that is there already is taken for what its name says where it is as long: it was checked when it came.
  ///
  /// - Parameter progress: told how many of `named` are done.
  /// - Throws: `files-unusable`, `files-full` where `target` takes no more.
  package init(
    _ named: Set<ContentDigest>, from source: FileStore, to target: FileStore,
    progress: (Int) -> Void = { _ in }
  ) throws(Diagnostic) {
    for (number, digest) in named.sorted().enumerated() {
      try add(digest, source, target)
      progress(number + 1)
    }
  }

  private mutating func add(
    _ digest: ContentDigest, _ source: FileStore, _ target: FileStore
  ) throws(Diagnostic) {
    guard let size = source.size(of: digest) else {
      // A backup that is made again still has what the source lost.
      if target.size(of: digest) == nil { missing.append(digest) } else { present += 1 }
      return
    }
    guard target.size(of: digest) != size else { return present += 1 }
    let intake = try target.begin()
    guard try Self.isRead(source.path(of: digest), into: intake) else { return changed.append(digest) }
    let taken = try intake.finish()
    guard taken.digest == digest else { return changed.append(digest) }
    try target.replace(taken.path, as: digest)
    copied += 1
    bytes += taken.size
  }

  /// Whether the disk gave all of the file; throws what keeps it from being written.
  private static func isRead(_ path: String, into intake: FileIntake) throws(Diagnostic) -> Bool {
    do throws(Diagnostic) {
      try FileReading(path: path).eachPiece { piece throws(Diagnostic) in try intake.write(piece) }
      return true
    } catch {
      guard error.code == "file-missing" else { throw error }
      return false
    }
  }
}
