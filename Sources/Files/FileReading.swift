package import Basics
import Foundation

/// A file that is read a piece at a time. One task at a time reads from it.
package struct FileReading: Sendable {
  private let handle: FileHandle
  /// Bytes.
  package let size: Int

  /// Throws `file-missing`.
  package init(path: String) throws(Diagnostic) {
    guard let handle = FileHandle(forReadingAtPath: path), let end = try? handle.seekToEnd() else {
      throw Diagnostic("file-missing", .unavailable)
    }
    self.handle = handle
    size = Int(end)
  }

  /// At most `count` bytes from `offset` on; fewer at the end of the file.
  ///
  /// Throws `file-missing` where the disk gives nothing.
  package func bytes(at offset: Int, _ count: Int) throws(Diagnostic) -> [UInt8] {
    guard offset >= 0, offset < size, count > 0 else { return [] }
    do {
      try handle.seek(toOffset: UInt64(offset))
      return Array(try handle.read(upToCount: min(count, size - offset)) ?? Data())
    } catch {
      throw Diagnostic("file-missing", .unavailable)
    }
  }

  /// All of it, in pieces that fit into memory.
  ///
  /// Throws `file-missing` where the disk does not give all of it, and what `take` throws.
  package func eachPiece(_ take: ([UInt8]) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var offset = 0
    while offset < size {
      let piece = try bytes(at: offset, 1 << 20)
      guard !piece.isEmpty else { throw Diagnostic("file-missing", .unavailable) }
      try take(piece)
      offset += piece.count
    }
  }
}
