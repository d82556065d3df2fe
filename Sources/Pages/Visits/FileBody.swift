import Foundation

/// A file that is a reply: sent from the disk piece by piece, whatever its size.
package struct FileBody: Sendable {
  package let path: String
  /// Bytes.
  package let size: Int
  /// What the file is gone with; nil for one that stays.
  private let holding: (any AnyObject & Sendable)?

  package init(path: String, size: Int, holding: (any AnyObject & Sendable)? = nil) {
    (self.path, self.size, self.holding) = (path, size, holding)
  }

  /// At most `count` bytes from `offset` on; nil where the file cannot be read.
  package func bytes(at offset: Int, _ count: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    do {
      try handle.seek(toOffset: UInt64(offset))
      return try handle.read(upToCount: count).map { [UInt8]($0) } ?? []
    } catch {
      return nil
    }
  }
}
