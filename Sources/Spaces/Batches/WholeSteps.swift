package import Store

/// A database as everybody sees it: nothing that is read shows a part of a step that is being written portion by portion.
/// While none is under way, reading asks one row more; while one is, tables are read through `HeldTables`.
package struct WholeSteps: Storage {
  private let storage: any Storage

  package init(_ storage: any Storage) {
    self.storage = storage
  }

  package var engine: Engine { storage.engine }

  package func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try storage.read { tx in
      let isUnderWay = try tx.row("SELECT batch FROM large_step WHERE is_whole = 0 LIMIT 1") != nil
      return try body(isUnderWay ? HeldTables(tx) : tx)
    }
  }

  /// What writes must know what is there.
  package func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try storage.write(body)
  }
}

/// A transaction that reads, for which the tables of things and their history are as before steps that are under way.
private struct HeldTables: Transaction {
  private let tx: any Transaction
  private let tables: SQL

  init(_ tx: any Transaction) {
    self.tx = tx
    tables = Self.tables(tx.engine)
  }

  var engine: Engine { tx.engine }

  func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
    try tx.rows(statement.reading(tables))
  }

  func run(_ statement: SQL) throws(StorageFault) -> Int { try tx.run(statement) }

  /// Each stands for the table of its name. On PostgreSQL one sees those above it, so that what another needs as it is comes
  /// after that; on SQLite all see each other, and what they are made of is named with its database.
  private static func tables(_ engine: Engine) -> SQL {
    let own: SQL = engine == .sqlite ? "main." : ""
    let underWay: SQL = "(SELECT subject FROM large_step WHERE is_whole = 0)"
    return """
      thing AS NOT MATERIALIZED (
        SELECT t.id, t.space, t.kind, COALESCE(s.title, t.title) AS title,
          COALESCE(s.title_folded, t.title_folded) AS title_folded, COALESCE(s.state, t.state) AS state,
          COALESCE(s.latest, t.latest) AS latest, t.forked_from, t.forked_version, t.created_at,
          COALESCE(s.changed_at, t.changed_at) AS changed_at
        FROM \(own)thing t LEFT JOIN held_thing s ON s.thing = t.id AND s.step IN \(underWay)
        WHERE s.thing IS NULL OR s.latest > 0),
      thing_version AS NOT MATERIALIZED (
        SELECT v.* FROM \(own)thing_version v LEFT JOIN held_thing s ON s.thing = v.thing AND s.step IN \(underWay)
        WHERE s.thing IS NULL OR v.number <= s.latest),
      thing_value AS NOT MATERIALIZED (
        SELECT v.* FROM \(own)thing_value v
        WHERE NOT EXISTS (SELECT 1 FROM held_thing s WHERE s.thing = v.thing AND s.step IN \(underWay))
        UNION ALL
        SELECT v.thing, v.field, v.position, v.valid_from, v.valid_to, v.text, v.number, v.day, v.unit, v.reference
        FROM held_value v WHERE v.step IN \(underWay)),
      history AS NOT MATERIALIZED (
        SELECT h.* FROM \(own)history h
        WHERE NOT EXISTS (
          SELECT 1 FROM held_thing s WHERE s.thing = h.thing AND h.number > s.since AND s.step IN \(underWay))
          AND NOT EXISTS (
            SELECT 1 FROM \(own)thing_batch b JOIN large_step l ON l.batch = b.id OR l.batch = b.undoes
            WHERE b.entry = h.number AND l.is_whole = 0)),
      thing_batch AS NOT MATERIALIZED (
        SELECT b.* FROM \(own)thing_batch b
        WHERE NOT EXISTS (
          SELECT 1 FROM large_step l WHERE (l.batch = b.id OR l.batch = b.undoes) AND l.is_whole = 0))
      """
  }
}
