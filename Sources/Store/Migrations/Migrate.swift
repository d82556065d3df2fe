package import Basics

/// Brings a database to today's tables: carries out, in the order of the list, what was not carried out yet, each step
/// in a transaction of its own. Several servers may start at once: writers queue, and whoever comes second finds
/// nothing left to do.
///
/// - Parameter list: all migrations, those of a room in their order, and rooms after those that they refer to.
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
  try define(
    """
    CREATE TABLE IF NOT EXISTS migration
    (number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at BIGINT NOT NULL)
    """, engine, tx)
  let done = try MigrationLevel.carriedOut(tx, list)
  guard let step = list.first(where: { !done.contains($0.name) }) else { return nil }
  if engine == .postgreSQL {
    // A large table may take longer than a question is allowed to.
    try tx.run("SET LOCAL statement_timeout = 0")
  }
  for statement in step.statements { try define(statement, engine, tx) }
  try tx.run(
    "INSERT INTO migration VALUES (\(done.count + 1), \(step.name), \(step.digest), \(now))")
  return step
}

private func define(_ statement: String, _ engine: Engine, _ tx: any Transaction) throws(StorageFault) {
  for definition in Dialect(engine).definitions(statement) { try tx.run(SQL(verbatim: definition)) }
}

/// How far a database has come.
package struct MigrationLevel: Sendable {
  /// How many migrations were carried out; 0 in an empty database.
  package let found: Int
  /// How many the program knows.
  package let known: Int
  /// Those that were carried out, in the order of the list.
  let steps: [Migration]

  package var isCurrent: Bool { found == known }

  /// - Throws: `newer` and `changed` where the database is not one that the program can bring further.
  package init(_ storage: any Storage, _ list: [Migration]) throws {
    let hasTable = try Schema(storage).tables.contains { $0.name == Migration.table }
    let done = hasTable ? try storage.read { try Self.carriedOut($0, list) } : []
    steps = list.filter { done.contains($0.name) }
    found = steps.count
    known = list.count
  }

  /// The names of the migrations that were carried out, after it was made sure that they are of `list`.
  static func carriedOut(_ tx: any Transaction, _ list: [Migration]) throws(StorageFault) -> Set<String> {
    var digests: [String: String] = [:]
    for step in list {
      guard digests.updateValue(step.digest, forKey: step.name) == nil else {
        throw .unexpected("two migrations are called \(step.name)")
      }
    }
    let rows = try tx.rows("SELECT name, digest FROM migration ORDER BY number")
    var names: Set<String> = []
    for row in rows {
      let name = try row.text("name")
      guard let digest = digests[name] else { throw .newer(found: rows.count, known: list.count) }
      guard try row.text("digest") == digest else { throw .changed(migration: name) }
      names.insert(name)
    }
    return names
  }
}
