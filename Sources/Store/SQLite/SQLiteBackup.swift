internal import Foundation
internal import GRDB

/// A backup: a database in one file that stands alone and is only ever read.
package struct SQLiteBackup: Storage {
  private let queue: DatabaseQueue

  package var engine: Engine { .sqlite }

  /// - Throws: `gone` where there is no such file.
  package init(path: String) throws(StorageFault) {
    guard FileManager.default.fileExists(atPath: path) else { throw .gone }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StorageFault(error)
    }
  }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try queue.reading(body)
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    throw StorageFault.readOnly
  }

  /// Copies it into the file at `path`.
  func copy(toFile path: String) throws(StorageFault) {
    try Self.write(queue, toFile: path)
  }

  /// Writes the database of `reader`, as it is at this moment, into a file that stands alone and is whole: under
  /// another name first, so that no half of one is ever taken for a backup.
  ///
  /// - Throws: `damaged` where the copy is not whole.
  static func write(_ reader: any DatabaseReader, toFile path: String) throws(StorageFault) {
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    do {
      _ = try SQLiteFile(path: part)
      let target = try DatabaseQueue(path: part)
      try reader.backup(to: target)
      try target.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      guard try target.read({ try integrityFaults(in: SQLiteTransaction($0)) }).isEmpty else {
        throw StorageFault.damaged
      }
      try target.close()
      try SQLiteFile.rename(part, to: path)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw StorageFault(error)
    }
  }
}
