/// Reads the tables of a PostgreSQL database, those of the schema that new tables come into, from its catalogue.
struct PostgresCatalogue {
  private let tx: any Transaction

  init(_ tx: any Transaction) {
    self.tx = tx
  }

  func tables() throws(StorageFault) -> [Schema.Table] {
    let names = try tx.rows(
      """
      SELECT relname FROM pg_class
      WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname COLLATE "C"
      """)
    var tables: [Schema.Table] = []
    for row in names { tables.append(try table(row.text("relname"))) }
    return tables
  }

  private func table(_ name: String) throws(StorageFault) -> Schema.Table {
    var columns: [Schema.Column] = []
    for row in try tx.rows(
      """
      SELECT attname, upper(format_type(atttypid, atttypmod)) AS type, attnotnull,
        pg_get_expr(adbin, adrelid) AS value
      FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE attrelid = \(relation(name)) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
      """)
    {
      columns.append(
        Schema.Column(
          name: try row.text("attname"), type: try row.text("type"), isRequired: try row.truth("attnotnull"),
          byDefault: try row.optionalText("value").map(withoutCast)))
    }
    let (key, indexes) = try keyAndIndexes(of: name)
    return Schema.Table(
      name: name, columns: columns, key: key, indexes: indexes, references: try references(of: name))
  }

  private func keyAndIndexes(of table: String) throws(StorageFault) -> ([String], [Schema.Index]) {
    var key: [String] = []
    var indexes: [Schema.Index] = []
    // An index of texts belongs to the engine.
    for row in try tx.rows(
      """
      SELECT indexrelid::bigint AS number, indexrelid::regclass::text AS name, indisprimary, indisunique,
        indpred IS NOT NULL AS partial, EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid
          AND contype = 'u') AS by_rule
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
      WHERE indrelid = \(relation(table)) AND amname <> 'gin'
      """)
    {
      let columns = try texts(
        """
        SELECT coalesce(attname, 'expression') AS text
        FROM pg_index CROSS JOIN LATERAL unnest(indkey) WITH ORDINALITY AS part (column_number, place)
        LEFT JOIN pg_attribute ON attrelid = indrelid AND attnum = part.column_number
        WHERE indexrelid = \(try row.integer("number"))::oid ORDER BY place
        """)
      if try row.truth("indisprimary") {
        key = columns
        continue
      }
      indexes.append(
        Schema.Index(
          name: try row.truth("by_rule") ? nil : unqualified(row.text("name")), columns: columns,
          isUnique: try row.truth("indisunique"), isPartial: try row.truth("partial")))
    }
    return (key, indexes)
  }

  private func references(of table: String) throws(StorageFault) -> [Schema.Reference] {
    var references: [Schema.Reference] = []
    for row in try tx.rows(
      """
      SELECT oid::bigint AS number, (SELECT relname FROM pg_class WHERE pg_class.oid = confrelid) AS name,
        CASE confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
          WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END AS deletion
      FROM pg_constraint WHERE contype = 'f' AND conrelid = \(relation(table)) ORDER BY conname
      """)
    {
      let number = try row.integer("number")
      references.append(
        Schema.Reference(
          columns: try texts(
            """
            SELECT attname AS text FROM pg_constraint c
            CROSS JOIN LATERAL unnest(conkey) WITH ORDINALITY AS part (column_number, place)
            JOIN pg_attribute ON attrelid = conrelid AND attnum = column_number
            WHERE c.oid = \(number)::oid ORDER BY place
            """), table: try row.text("name"),
          foreign: try texts(
            """
            SELECT attname AS text FROM pg_constraint c
            CROSS JOIN LATERAL unnest(confkey) WITH ORDINALITY AS part (column_number, place)
            JOIN pg_attribute ON attrelid = confrelid AND attnum = column_number
            WHERE c.oid = \(number)::oid ORDER BY place
            """), onDelete: try row.text("deletion")))
    }
    return references
  }

  private func relation(_ table: String) -> SQL {
    "(SELECT oid FROM pg_class WHERE relname = \(table) AND relnamespace = current_schema()::regnamespace)"
  }

  private func texts(_ statement: SQL) throws(StorageFault) -> [String] {
    var texts: [String] = []
    for row in try tx.rows(statement) { texts.append(try row.text("text")) }
    return texts
  }

  private func unqualified(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }

  /// `'x'::text` is `'x'`.
  private func withoutCast(_ value: String) -> String {
    value.split(separator: "::").first.map(String.init) ?? value
  }
}
