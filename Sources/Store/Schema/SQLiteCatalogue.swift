/// Reads the tables of a SQLite database from its own tables about them.
struct SQLiteCatalogue {
  private let tx: any Transaction

  init(_ tx: any Transaction) {
    self.tx = tx
  }

  func tables() throws(StorageFault) -> [Schema.Table] {
    // An index of texts is a table too here, with tables of its own; it belongs to the engine.
    let names = try tx.rows(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name
      """)
    var tables: [Schema.Table] = []
    for row in names { tables.append(try table(row.text("name"))) }
    return tables
  }

  private func table(_ name: String) throws(StorageFault) -> Schema.Table {
    let columns = try tx.rows(
      """
      SELECT name, upper(type) AS type, "notnull" AS required, dflt_value, pk
      FROM pragma_table_info(\(name)) ORDER BY cid
      """)
    var found: [Schema.Column] = []
    var key: [(Int, String)] = []
    for row in columns {
      let place = try row.integer("pk")
      if place > 0 { key.append((place, try row.text("name"))) }
      found.append(
        Schema.Column(
          // A key is never without a value on PostgreSQL, so it must not be here.
          name: try row.text("name"), type: try row.text("type"),
          isRequired: try row.truth("required") || place > 0, byDefault: try row.optionalText("dflt_value")))
    }
    return Schema.Table(
      name: name, columns: found, key: key.sorted { $0.0 < $1.0 }.map(\.1), indexes: try indexes(of: name),
      references: try references(of: name))
  }

  private func indexes(of table: String) throws(StorageFault) -> [Schema.Index] {
    var indexes: [Schema.Index] = []
    for row in try tx.rows(
      "SELECT name, \"unique\" AS single, origin, partial FROM pragma_index_list(\(table)) WHERE origin <> 'pk'"
    ) {
      let name = try row.text("name")
      var columns: [String] = []
      for column in try tx.rows("SELECT name FROM pragma_index_info(\(name)) ORDER BY seqno") {
        columns.append(try column.optionalText("name") ?? "expression")
      }
      indexes.append(
        Schema.Index(
          name: try row.text("origin") == "c" ? name : nil, columns: columns,
          isUnique: try row.truth("single"), isPartial: try row.truth("partial")))
    }
    return indexes
  }

  private func references(of table: String) throws(StorageFault) -> [Schema.Reference] {
    var numbers: [Int] = []
    var parts: [Int: [Row]] = [:]
    for row in try tx.rows(
      """
      SELECT id, "table" AS foreign_table, "from" AS own, "to" AS foreign_column, on_delete
      FROM pragma_foreign_key_list(\(table)) ORDER BY id, seq
      """)
    {
      let number = try row.integer("id")
      if parts[number] == nil { numbers.append(number) }
      parts[number, default: []].append(row)
    }
    var references: [Schema.Reference] = []
    for rows in numbers.compactMap({ parts[$0] }) {
      guard let first = rows.first else { continue }
      var own: [String] = []
      var foreign: [String] = []
      for row in rows {
        own.append(try row.text("own"))
        // Without a name the primary key is meant; migrations write it out.
        foreign.append(try row.optionalText("foreign_column") ?? "key")
      }
      references.append(
        Schema.Reference(
          columns: own, table: try first.text("foreign_table"), foreign: foreign,
          onDelete: try first.text("on_delete")))
    }
    return references
  }
}
