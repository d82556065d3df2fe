package import Basics

/// Brings a database to today's tables: carries out, in order, what was not carried out yet, each step in a
/// transaction of its own. Several servers may start at once: writers queue, and whoever comes second finds
/// nothing left to do.
///
/// - Parameter list: all migrations, 1, 2, 3 …
/// - Returns: the migrations that were carried out.
/// - Throws: `newer` or `changed` before anything is touched; any other fault leaves the database at the step
///   before.
@discardableResult
package func migrate(
  _ storage: any Storage, _ list: [Migration], at now: Instant
) throws -> [Migration] {
  var done: [Migration] = []
  while let step = try storage.write({ try advance($0, list, engine: storage.engine, at: now) }) {
    done.append(step)
  }
  return done
}

/// Carries out the next migration of `list` inside a transaction; nil where none is left.
func advance(
  _ tx: any Transaction, _ list: [Migration], engine: Engine, at now: Instant
) throws(StorageFault) -> Migration? {
  try tx.run(
    SQL(
      verbatim: Dialect(engine).definition(
        """
        CREATE TABLE IF NOT EXISTS migration
        (number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at BIGINT NOT NULL)
        """)))
  let found = try MigrationLevel.carriedOut(tx, list)
  guard found < list.count else { return nil }
  let step = list[found]
  if engine == .postgreSQL {
    // A large table may take longer than a question is allowed to.
    try tx.run("SET LOCAL statement_timeout = 0")
  }
  for statement in step.statements {
    try tx.run(SQL(verbatim: Dialect(engine).definition(statement)))
  }
  try tx.run(
    "INSERT INTO migration VALUES (\(step.number), \(step.name), \(step.digest), \(now))")
  return step
}

/// How far a database has come.
package struct MigrationLevel: Hashable, Sendable {
  /// The number of the last migration that was carried out; 0 in an empty database.
  package let found: Int
  /// The number of the last one that the program knows.
  package let known: Int

  package var isCurrent: Bool { found == known }

  /// - Throws: `newer` and `changed` where the database is not one that the program can bring further.
  package init(_ storage: any Storage, _ list: [Migration]) throws {
    let hasTable = try Schema(storage).tables.contains { $0.name == Migration.table }
    found = hasTable ? try storage.read { try Self.carriedOut($0, list) } : 0
    known = list.count
  }

  /// The number of the last migration that was carried out, after it was made sure that they are those of `list`.
  static func carriedOut(_ tx: any Transaction, _ list: [Migration]) throws(StorageFault) -> Int {
    guard list.map(\.number) == Array(1..<(list.count + 1)) else {
      throw .unexpected("migrations are not numbered 1, 2, 3 …: \(list.map(\.number))")
    }
    let rows = try tx.rows("SELECT number, digest FROM migration ORDER BY number")
    let last = try rows.last?.integer("number") ?? 0
    guard last <= list.count else { throw .newer(found: last, known: list.count) }
    for (row, migration) in zip(rows, list) {
      guard try row.integer("number") == migration.number, try row.text("digest") == migration.digest else {
        throw .changed(migration: migration.number)
      }
    }
    return last
  }
}
