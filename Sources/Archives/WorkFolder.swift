import Basics
import Foundation

/// A folder of its own for what is being packed or unpacked, which goes with it.
final class WorkFolder: Sendable {
  let path: String

  /// Throws `archive-unwritable`.
  init() throws(Diagnostic) {
    path = FileManager.default.temporaryDirectory.appending(path: "nabo-archive-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Diagnostic("archive-unwritable", .unavailable, at: .init(file: path))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}
