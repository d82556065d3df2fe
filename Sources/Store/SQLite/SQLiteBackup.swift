internal import Foundation

/// A backup: a database in one file that stands alone and is only ever read.
package struct SQLiteBackup: Storage {
  private let connection: SQLiteConnection
  private let turn = DispatchQueue(label: "nabo.sqlite.backup")

  package var engine: Engine { .sqlite }

  /// - Throws: `gone` where there is no such file.
  package init(path: String) throws(StorageFault) {
    connection = try SQLiteConnection(path: path, .reading, patience: 10)
  }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try turn.sync { try SQLiteTransaction.run(on: connection, "BEGIN", body) }
  }

  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    throw StorageFault.readOnly
  }

  /// Copies it into the file at `path`.
  func copy(toFile path: String) throws(StorageFault) {
    do {
      try turn.sync { try Self.write(connection, toFile: path) }
    } catch {
      throw StorageFault(error)
    }
  }

  /// Writes the database of `source`, as it is at this moment, into a file that stands alone and is whole: under
  /// another name first, so that no half of one is ever taken for a backup.
  ///
  /// - Throws: `damaged` where the copy is not whole.
  static func write(_ source: SQLiteConnection, toFile path: String) throws(StorageFault) {
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    do throws(StorageFault) {
      try copyWhole(source, toFile: part)
      try SQLiteFile.rename(part, to: path)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }

  /// Closes the file when it is done.
  private static func copyWhole(_ source: SQLiteConnection, toFile path: String) throws(StorageFault) {
    _ = try SQLiteFile(path: path)
    let target = try SQLiteConnection(path: path, .writing, patience: 0)
    try source.copy(to: target)
    try target.run("PRAGMA journal_mode = DELETE")
    do {
      guard try SQLiteTransaction.run(on: target, "BEGIN", { try integrityFaults(in: $0) }).isEmpty else {
        throw StorageFault.damaged
      }
    } catch {
      throw StorageFault(error)
    }
  }
}
