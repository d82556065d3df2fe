package import Basics
internal import Foundation

/// A file in a folder of its own that nobody else may read, gone when nobody holds this any more.
package final class TemporaryFile: Sendable {
  package let path: String
  package let folder: String

  /// - Throws: `file-not-written` where the temporary folder cannot be written to.
  package init(named name: String) throws(Diagnostic) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    self.folder = folder.path
    path = folder.appending(path: name).path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Self.fault(FileManager.default.temporaryDirectory.path)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func writing() throws(Diagnostic) -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw fault }
    return handle
  }

  /// In bytes.
  func size() throws(Diagnostic) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int else { throw fault }
    return size
  }

  var fault: Diagnostic { Self.fault(folder) }

  private static func fault(_ folder: String) -> Diagnostic {
    Diagnostic("file-not-written", .unavailable, at: .init(file: folder))
  }
}
