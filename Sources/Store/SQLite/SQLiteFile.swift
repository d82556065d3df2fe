internal import Foundation

/// The file that a database is kept in, apart from what is in it.
struct SQLiteFile: Sendable {
  let path: String
  /// Which file it was when it was opened, whatever lies at its path now.
  private let identity: Identity

  private struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64

    init?(path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  /// Makes an empty file that only its owner may read where there is none; SQLite gives the files beside it the
  /// same rights.
  init(path: String) throws(StorageFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StorageFault(errorNumber: errno) }
    close(descriptor)
    guard let identity = Identity(path: path) else { throw .gone }
    self.path = path
    self.identity = identity
  }

  /// Without its file SQLite would go on, and everything would be lost when the program ends.
  func checkIsThere() throws(StorageFault) {
    guard Identity(path: path) == identity else { throw .gone }
  }

  /// Gives a file another name, so that a power cut leaves the one or the other. What had that name is gone.
  static func rename(_ path: String, to name: String) throws(StorageFault) {
    guard Foundation.rename(path, name) == 0 else { throw StorageFault(errorNumber: errno) }
    let folder = open(URL(filePath: name).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
