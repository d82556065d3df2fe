import Basics
package import Store

extension Space {
  package static func find(_ id: Identifier<Space>, _ tx: any Transaction) throws -> Space? {
    try read("SELECT * FROM space WHERE id = \(id)", tx).first
  }

  /// Throws `space-unknown` where there is none.
  package static func get(_ id: Identifier<Space>, _ tx: any Transaction) throws -> Space {
    guard let space = try find(id, tx) else { throw Diagnostic("space-unknown", .noAnswer) }
    return space
  }

  /// The space, where `actor` may see that it exists. What they may not see is not there: `space-unknown`.
  package static func get(
    _ id: Identifier<Space>, for actor: Actor, _ tx: any Transaction
  ) throws -> Space {
    let space = try get(id, tx)
    guard may(actor, .seeSpace, space.subject) else { throw Diagnostic("space-unknown", .noAnswer) }
    return space
  }

  /// Those in which `actor` has a role, in the order of their names.
  package static func mine(_ actor: Actor, _ tx: any Transaction) throws -> [Space] {
    try read("SELECT * FROM space WHERE id IN \(actor.roles.keys.sorted()) ORDER BY name_folded, id", tx)
      .filter { may(actor, .seeSpace, $0.subject) }
  }

  /// Those of which the public sees something, in the order of their names.
  package static func open(
    _ tx: any Transaction, limit: Int = 200, offset: Int = 0
  ) throws -> [Space] {
    try read(
      """
      SELECT * FROM space WHERE id IN (SELECT space FROM space_aspect)
      ORDER BY name_folded, id LIMIT \(limit) OFFSET \(offset)
      """, tx)
  }

  /// All that show their things to the public, in the order of their names.
  package static func showingThings(_ tx: any Transaction) throws -> [Space] {
    try read(
      """
      SELECT * FROM space WHERE id IN (SELECT space FROM space_aspect WHERE aspect = \(Aspect.things.rawValue))
      ORDER BY name_folded, id
      """, tx)
  }

  /// All of them, for the operator and for commands.
  package static func all(_ tx: any Transaction, limit: Int = 200, offset: Int = 0) throws -> [Space] {
    try read("SELECT * FROM space ORDER BY name_folded, id LIMIT \(limit) OFFSET \(offset)", tx)
  }

  /// Those of some identifiers, without asking who may see them.
  static func some(
    _ ids: some Sequence<Identifier<Space>>, _ tx: any Transaction
  ) throws -> [Identifier<Space>: Space] {
    let ids = Set(ids).sorted()
    guard !ids.isEmpty else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: try read("SELECT * FROM space WHERE id IN \(ids)", tx).map { ($0.id, $0) })
  }

  /// Those about one of `units`.
  static func about(_ units: [UnitCode], _ tx: any Transaction) throws -> [Space] {
    var found: [Identifier<Space>: Space] = [:]
    for unit in units {
      let statement: SQL =
        """
        SELECT * FROM space WHERE id IN (
          SELECT space FROM space_unit WHERE country = \(unit.country) AND code = \(unit.code))
        """
      for space in try read(statement, tx) { found[space.id] = space }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  /// The spaces that `statement` selects with all their columns, in the order of their names: one question to the
  /// database, since nearly every page asks for a space.
  private static func read(_ statement: SQL, _ tx: any Transaction) throws -> [Space] {
    let rows = try tx.rows(
      """
      WITH found AS (\(statement))
      SELECT 0 AS part, id, kind, name, name_folded, purpose, is_demonstration, created_at,
        NULL AS country, NULL AS code, NULL AS aspect FROM found
      UNION ALL SELECT 1, u.space, NULL, NULL, NULL, NULL, NULL, NULL, u.country, u.code, NULL
        FROM space_unit u JOIN found ON found.id = u.space
      UNION ALL SELECT 2, a.space, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, a.aspect
        FROM space_aspect a JOIN found ON found.id = a.space
      ORDER BY part, name_folded, id, country, code
      """)
    var units: [Identifier<Space>: [UnitCode]] = [:]
    var shows: [Identifier<Space>: Set<Aspect>] = [:]
    for row in rows {
      let space: Identifier<Space> = try row.identifier("id")
      switch try row.integer("part") {
      case 1:
        units[space, default: []]
          .append(UnitCode(country: try row.text("country"), code: try row.text("code")))
      case 2:
        let aspect: Aspect = try row.word("aspect")
        shows[space, default: []].insert(aspect)
      default: break
      }
    }
    return try rows.filter { try $0.integer("part") == 0 }.map { row in
      let id: Identifier<Space> = try row.identifier("id")
      return Space(
        id: id, kind: try row.word("kind"), name: try row.text("name"), purpose: try row.text("purpose"),
        units: units[id] ?? [], shows: shows[id] ?? [], isDemonstration: try row.truth("is_demonstration"),
        createdAt: try row.instant("created_at"))
    }
  }
}
