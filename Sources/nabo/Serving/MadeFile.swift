import Foundation

/// A file that was made for somebody and is gone when nobody has it any more.
final class MadeFile: Sendable {
  let path: String
  /// Bytes.
  let size: Int

  init(path: String) {
    self.path = path
    size = ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
  }

  deinit {
    unlink(path)
  }
}
