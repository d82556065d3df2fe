package import Basics
package import Store

/// Things of a list that say the same in one field.
package struct ThingGroup: Hashable, Sendable {
  /// What they say; nil for those that say nothing, and for all together.
  package let value: Value?
  package let count: Int
  /// What the numbers of a field add up to, by the name of the field.
  package let sums: [String: FieldSum]

  package enum Value: Hashable, Sendable {
    /// A word of a closed list, folded.
    case word(String)
    case unit(String)
    case reference(String)
  }
}

/// What numbers add up to. What nobody knows is not in it, and is never counted as zero.
package struct FieldSum: Hashable, Sendable {
  /// Of how many things the number is known.
  package var known = 0
  /// Of money one for each currency, in the order of their names; else at most one.
  package var amounts: [Amount] = []

  package struct Amount: Hashable, Sendable {
    /// Nil for numbers that are no money.
    package let currency: String?
    package let sum: Double
  }

  /// Of none.
  package init() {}
}

extension ThingQuestion {
  /// By which column of the table of values things are grouped.
  package enum Grouping: Hashable, Sendable {
    case word(String), unit(String), reference(String)

    fileprivate var field: String {
      switch self {
      case .word(let field), .unit(let field), .reference(let field): field
      }
    }

    fileprivate var column: SQL {
      switch self {
      case .word: "g.text"
      case .unit: "g.unit"
      case .reference: "g.reference"
      }
    }

    fileprivate func value(_ text: String) -> ThingGroup.Value {
      switch self {
      case .word: .word(text)
      case .unit: .unit(text)
      case .reference: .reference(text)
      }
    }
  }

  /// The groups, the largest first, those that say nothing last. A thing that says several of a field is in each of
  /// their groups, so that the sums of the groups may be more than that of all.
  ///
  /// - Parameter fields: of numbers and money, to be added up.
  package func groups(
    by grouping: Grouping, adding fields: [String], for actor: Actor, _ tx: any Transaction
  ) throws -> [ThingGroup] {
    let join: SQL =
      "LEFT JOIN thing_value g ON g.thing = t.id AND g.field = \(grouping.field) AND \(holding("g"))"
    let counts = try tx.rows(
      """
      SELECT \(grouping.column) AS value, COUNT(DISTINCT t.id) AS things FROM thing t \(join)
      \(try condition(actor, tx)) GROUP BY \(grouping.column)
      """)
    let sums = try sums(of: fields, join, grouping.column, actor, tx)
    let groups = try counts.map { row in
      let text = try row.optionalText("value")
      return ThingGroup(
        value: text.map(grouping.value), count: try row.integer("things"), sums: sums[text] ?? [:])
    }
    return groups.sorted { a, b in
      if (a.value == nil) != (b.value == nil) { return b.value == nil }
      return a.count != b.count ? a.count > b.count : "\(a.value as Any)" < "\(b.value as Any)"
    }
  }

  /// All of them as one group.
  package func total(adding fields: [String], for actor: Actor, _ tx: any Transaction) throws -> ThingGroup {
    let sums = try sums(of: fields, "", "NULL", actor, tx)
    return ThingGroup(value: nil, count: try count(for: actor, tx), sums: sums[nil] ?? [:])
  }

  private func sums(
    of fields: [String], _ join: SQL, _ column: SQL, _ actor: Actor, _ tx: any Transaction
  ) throws -> [String?: [String: FieldSum]] {
    guard !fields.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT q.value, q.field, q.currency, SUM(q.number) AS sum, COUNT(*) AS known FROM (
        SELECT DISTINCT t.id, \(column) AS value, s.field AS field, s.text AS currency, s.number AS number
        FROM thing t \(join)
        JOIN thing_value s ON s.thing = t.id AND s.field IN \(fields) AND s.position = 0 AND \(holding("s"))
        \(try condition(actor, tx)) AND s.number IS NOT NULL
      ) q GROUP BY q.value, q.field, q.currency ORDER BY q.currency
      """)
    return try rows.reduce(into: [:]) { sums, row in
      let value = try row.optionalText("value")
      let field = try row.text("field")
      var sum = sums[value]?[field] ?? FieldSum()
      sum.known += try row.integer("known")
      sum.amounts.append(
        .init(currency: try row.optionalText("currency"), sum: try row.real("sum")))
      sums[value, default: [:]][field] = sum
    }
  }
}
