import Basics
package import Digests
import Foundation

/// What a look through all files found.
package struct FileAudit: Sendable {
  /// Files that are what their names say.
  package private(set) var sound = 0
  package private(set) var bytes = 0
  /// Files whose content is not what their name says any more.
  package private(set) var changed: [ContentDigest] = []
  /// Files that no version names.
  package private(set) var unnamed: [ContentDigest] = []
  /// Files that versions name and that are not here.
  package private(set) var missing: [ContentDigest] = []

  /// Reads every file of `store`.
  ///
  /// - Parameter named: those that versions name.
  package init(_ store: FileStore, named: Set<ContentDigest>) {
    var found: Set<ContentDigest> = []
    for digest in store.digests {
      found.insert(digest)
      guard let size = store.verifiedSize(of: digest) else {
        changed.append(digest)
        continue
      }
      sound += 1
      bytes += size
      if !named.contains(digest) { unnamed.append(digest) }
    }
    missing = named.subtracting(found).sorted()
  }

  package var isSound: Bool { changed.isEmpty && missing.isEmpty }
}

extension FileStore {
  /// Bytes of the file with this content, all of which were read; nil where it is not here, or is not what its name says.
  package func verifiedSize(of digest: ContentDigest) -> Int? {
    guard let file = try? FileReading(path: path(of: digest)) else { return nil }
    var hash = HexDigest()
    do throws(Diagnostic) {
      try file.eachPiece { hash.add($0) }
    } catch {
      return nil
    }
    return hash.text == digest.text ? file.size : nil
  }

  /// The names of all files that were kept, in order.
  package var digests: [ContentDigest] {
    func names(_ path: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
    return names(folder).filter { $0.utf8.count == 2 }.flatMap { first in
      names("\(folder)/\(first)").flatMap { second in
        names("\(folder)/\(first)/\(second)").compactMap { ContentDigest($0) }
      }
    }
  }
}
