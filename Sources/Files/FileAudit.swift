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
      guard let size = Self.verifiedSize(store.path(of: digest), digest) else {
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

  private static func verifiedSize(_ path: String, _ digest: ContentDigest) -> Int? {
    guard let file = try? FileReading(path: path) else { return nil }
    var (hash, offset) = (HexDigest(), 0)
    while offset < file.size {
      guard let piece = try? file.bytes(at: offset, 1 << 20), !piece.isEmpty else { return nil }
      hash.add(piece)
      offset += piece.count
    }
    return hash.text == digest.text ? file.size : nil
  }
}

extension FileStore {
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
