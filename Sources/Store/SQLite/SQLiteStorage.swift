internal import Foundation

/// A database in one file: several readers beside one writer (https://www.sqlite.org/wal.html).
package struct SQLiteStorage: Storage {
  private let file: SQLiteFile
  private let writer: SQLiteConnection
  /// Writers of this process come to their turn in the order in which they asked.
  private let turn = DispatchQueue(label: "nabo.sqlite.writer")
  private let readers: SQLiteReaders

  package var engine: Engine { .sqlite }

  /// Opens the file at `path`, and makes it where there is none.
  package init(path: String) throws(StorageFault) {
    try self.init(path: path, patience: 10)
  }

  /// - Parameters:
  ///   - patience: seconds to wait for another process that writes, and for a reader's place.
  ///   - settings: further statements for the connection that writes.
  init(path: String, patience: Double, settings: [String] = []) throws(StorageFault) {
    file = try SQLiteFile(path: path)
    writer = try SQLiteConnection(path: path, .writing, patience: patience)
    readers = SQLiteReaders(path: path, size: 8, patience: patience)
    guard try writer.run("PRAGMA journal_mode = WAL").rows == [[.text("wal")]] else {
      throw .unexpected("no write-ahead log")
    }
    // A power cut must not lose what was acknowledged.
    let synchronous = "PRAGMA synchronous = FULL"
    // In KiB. Pages that a large step changes again and again stay in memory until it is done, instead of being written each time.
    let cache = "PRAGMA cache_size = -65536"
    for setting in [synchronous, cache] + settings { try writer.run(setting) }
  }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try file.checkIsThere()
    return try readers.lend { try SQLiteTransaction.run(on: $0, "BEGIN", body) }
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try file.checkIsThere()
    return try turn.sync { try SQLiteTransaction.run(on: writer, "BEGIN IMMEDIATE", body) }
  }

  /// Copies the database as it is at this moment into the file at `path`, while others read and write. The copy
  /// stands alone: no other file belongs to it.
  package func copy(toFile path: String) throws(StorageFault) {
    try file.checkIsThere()
    do {
      try readers.lend { try SQLiteBackup.write($0, toFile: path) }
    } catch {
      throw StorageFault(error)
    }
  }
}
