package import Basics

/// Copies a database into an empty one, of the same engine or the other: the tables that the migrations make, in
/// the order of their references, all in one transaction. Afterwards the rows are read back and compared.
///
/// - Parameters:
///   - list: all migrations; the copy gets as far as the source is.
///   - isReplacing: whether what the target holds is thrown away first.
///   - progress: is told of each table that was copied.
/// - Returns: what was copied.
/// - Throws: `database-not-empty` and `copy-differs` as a `Diagnostic`; otherwise a `StorageFault`.
@discardableResult
package func copy(
  from source: any Storage, to target: any Storage, _ list: [Migration], at now: Instant,
  isReplacing: Bool = false, progress: (CopiedTable) -> Void = { _ in }
) throws -> [CopiedTable] {
  let steps = try MigrationLevel(source, list).steps
  return try source.read { from in
    try target.write { tx in
      let to = CopyTarget(tx: tx, engine: target.engine)
      if isReplacing { try to.removeEverything() }
      guard try to.tables().isEmpty else { throw Diagnostic("database-not-empty", .badInput) }
      while try advance(tx, steps, engine: target.engine, at: now) != nil {}
      return try copyRows(from, source.engine, to, progress)
    }
  }
}

private func copyRows(
  _ from: any Transaction, _ engine: Engine, _ to: CopyTarget, _ progress: (CopiedTable) -> Void
) throws -> [CopiedTable] {
  let schema = Schema(tables: try Schema.tables(from, engine))
  guard schema.text == Schema(tables: try to.tables()).text else {
    throw StorageFault.unexpected("the tables of source and target differ")
  }
  // Each database remembers its own migrations.
  let tables = schema.inOrderOfReference.filter { $0.name != Migration.table }
  var copied: [CopiedTable] = []
  try to.withoutReferences { () throws(StorageFault) in
    // A migration may have put rows there, and the source has its own.
    for table in tables.reversed() { try to.empty(table) }
    for table in tables {
      let found = try TableReading(table).read(from) { rows throws(StorageFault) in
        try to.add(rows, to: table)
      }
      copied.append(found)
      progress(found)
    }
  }
  try to.engine.fillTextIndexes(to.tx)
  for table in tables { try to.learn(table) }
  for (table, found) in zip(tables, copied) {
    guard try TableReading(table).read(to.tx, { _ in }) == found else {
      throw Diagnostic("copy-differs", .unavailable, ["table": table.name])
    }
  }
  return copied
}

/// What a database holds, table by table in the order of their references.
package func contents(of storage: any Storage) throws -> [CopiedTable] {
  let tables = try Schema(storage).inOrderOfReference.filter { $0.name != Migration.table }
  return try storage.read { tx in
    try tables.map { try TableReading($0).read(tx) { _ in } }
  }
}
