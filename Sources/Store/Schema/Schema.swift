/// The tables of a database as both engines understand them.
package struct Schema: Hashable, Sendable {
  /// By name.
  package let tables: [Table]

  package struct Table: Hashable, Sendable {
    package let name: String
    /// In their order.
    package let columns: [Column]
    /// The columns of the primary key, in its order.
    package let key: [String]
    package let indexes: [Index]
    package let references: [Reference]
  }

  package struct Column: Hashable, Sendable {
    package let name: String
    /// `BIGINT`, `DOUBLE PRECISION`, `TEXT` or `BYTEA`.
    package let type: String
    package let isRequired: Bool
    /// As SQL writes it.
    package let byDefault: String?
  }

  package struct Index: Hashable, Sendable {
    /// Nil where a rule of the table made it.
    package let name: String?
    package let columns: [String]
    package let isUnique: Bool
    /// Whether it holds only some of the rows.
    package let isPartial: Bool
  }

  package struct Reference: Hashable, Sendable {
    package let columns: [String]
    package let table: String
    package let foreign: [String]
    /// What happens when the row that is pointed to goes: `NO ACTION`, `CASCADE`, `SET NULL` …
    package let onDelete: String
  }

  init(tables: [Table]) {
    self.tables = tables
  }

  package init(_ storage: any Storage) throws {
    let engine = storage.engine
    tables = try storage.read { try Self.tables($0, engine) }
  }

  static func tables(_ tx: any Transaction, _ engine: Engine) throws(StorageFault) -> [Table] {
    switch engine {
    case .sqlite: try SQLiteCatalogue(tx).tables()
    case .postgreSQL: try PostgresCatalogue(tx).tables()
    }
  }

  /// One line for each thing, in an order that depends on nothing: what two databases must agree on.
  package var text: String {
    tables.map { table in
      let columns = table.columns.map { column in
        [
          "  \(column.name) \(column.type)", column.isRequired ? "NOT NULL" : nil,
          column.byDefault.map { "DEFAULT \($0)" },
        ].compactMap(\.self).joined(separator: " ")
      }
      let indexes = table.indexes.map { index in
        [
          index.isUnique ? "  unique" : "  index", index.name, "(\(index.columns.joined(separator: ", ")))",
          index.isPartial ? "of some" : nil,
        ].compactMap(\.self).joined(separator: " ")
      }
      let references = table.references.map { reference in
        let (from, to) = (
          reference.columns.joined(separator: ", "), reference.foreign.joined(separator: ", ")
        )
        return "  (\(from)) to \(reference.table) (\(to)) on delete \(reference.onDelete.lowercased())"
      }
      let key = table.key.isEmpty ? [] : ["  key (\(table.key.joined(separator: ", ")))"]
      let lines = ["table \(table.name)"] + columns + key + indexes.sorted() + references.sorted()
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  /// The tables in such an order that each comes after those it points to, as far as there is one.
  package var inOrderOfReference: [Table] {
    var waiting = tables
    var ordered: [Table] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name))
      let ready = waiting.filter { table in
        table.references.allSatisfy { !names.contains($0.table) || $0.table == table.name }
      }
      // A circle: whichever comes first must be copied before its references hold.
      let next = ready.isEmpty ? [waiting[0]] : ready
      ordered += next
      waiting.removeAll { next.contains($0) }
    }
    return ordered
  }
}

/// The tables of a database as text: the same on both engines.
package func schema(of storage: any Storage) throws -> String {
  try Schema(storage).text
}
