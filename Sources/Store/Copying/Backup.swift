package import Basics
internal import Foundation

/// Writes a backup of a database into the file at `path`, while others read and write: always a SQLite file that
/// stands alone, whichever engine keeps the database, so that `restore` takes it to either.
///
/// - Throws: `backup-exists` as a `Diagnostic` where there is a file already; otherwise a `StorageFault`. Where it
///   throws, no file is left.
package func backup(
  _ storage: any Storage, _ list: [Migration], to path: String, at now: Instant,
  progress: (CopiedTable) -> Void = { _ in }
) throws {
  guard !FileManager.default.fileExists(atPath: path) else {
    throw Diagnostic("backup-exists", .badInput, at: .init(file: path))
  }
  if let file = storage as? SQLiteStorage {
    // A database that this program could not restore is no backup.
    _ = try MigrationLevel(storage, list)
    try file.copy(toFile: path)
    return
  }
  let between = path + ".copy"
  defer { removeDatabase(between) }
  removeDatabase(between)
  let copied = try SQLiteStorage(path: between)
  try copy(from: storage, to: copied, list, at: now, progress: progress)
  try copied.copy(toFile: path)
}

/// Puts a backup in the place of a database. Nobody may use that database meanwhile.
///
/// A SQLite file that was there is kept beside it under the name `….replaced`.
///
/// - Parameter isReplacing: whether a database that is there gives way.
/// - Returns: what the database holds afterwards.
/// - Throws: what is wrong with the backup, and `database-not-empty`, as a `Diagnostic`; otherwise a
///   `StorageFault`. Where it throws, the database is as it was.
package func restore(
  _ path: String, to address: StorageAddress, _ list: [Migration], at now: Instant, isReplacing: Bool,
  progress: (CopiedTable) -> Void = { _ in }
) throws -> [CopiedTable] {
  let source = try soundBackup(path, list)
  switch address {
  case .postgreSQL(let url):
    let target = try PostgresStorage(url: url)
    return try copy(
      from: source, to: target, list, at: now, isReplacing: isReplacing, progress: progress)
  case .file(let target):
    let isThere = FileManager.default.fileExists(atPath: target)
    guard isReplacing || !isThere else {
      throw Diagnostic("database-not-empty", .badInput, at: .init(file: target))
    }
    let new = target + ".restored"
    try? FileManager.default.removeItem(atPath: new)
    try source.copy(toFile: new)
    if isThere { try putAside(target) }
    try SQLiteFile.rename(new, to: target)
    return try contents(of: SQLiteBackup(path: target))
  }
}

/// A backup that can be used: whole, ours, and not from a later version.
private func soundBackup(_ path: String, _ list: [Migration]) throws -> SQLiteBackup {
  do {
    let source = try SQLiteBackup(path: path)
    guard try integrityFaults(of: source).isEmpty else { throw StorageFault.damaged }
    let level = try MigrationLevel(source, list)
    guard level.found > 0, try isOurs(source, level.steps) else {
      throw Diagnostic("restore-not-ours", .badInput, at: .init(file: path))
    }
    return source
  } catch let fault as StorageFault {
    throw fault.diagnostic(at: .file(path))
  }
}

/// Whether a backup holds the tables that its migrations make, and nothing that acts by itself: a file from a stranger
/// could bring triggers along.
private func isOurs(_ source: SQLiteBackup, _ steps: [Migration]) throws -> Bool {
  let extras = try source.read { tx in
    try tx.rows("SELECT name FROM sqlite_schema WHERE type IN \(["trigger", "view"])")
  }
  func textIndexes(_ storage: any Storage) throws -> [String] {
    try storage.read { tx in
      try tx.rows("SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name")
        .map { try $0.text("sql") }
    }
  }
  let path = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString).sqlite").path
  defer { removeDatabase(path) }
  let expected = try SQLiteStorage(path: path)
  try migrate(expected, steps, at: Instant(milliseconds: 0))
  return try extras.isEmpty && schema(of: source) == schema(of: expected)
    && textIndexes(source) == textIndexes(expected)
}

/// What SQLite keeps in other files belongs to the one that goes, not to the one that comes.
private func putAside(_ path: String) throws(StorageFault) {
  let aside = path + ".replaced"
  removeDatabase(aside)
  for tail in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + tail) {
    try SQLiteFile.rename(path + tail, to: aside + tail)
  }
}

private func removeDatabase(_ path: String) {
  for tail in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + tail) }
}
