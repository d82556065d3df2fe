package import Basics
package import Store

extension Organisation {
  package static func find(
    _ id: Identifier<Organisation>, _ tx: any Transaction
  ) throws -> Organisation? {
    try read("SELECT * FROM organisation WHERE id = \(id)", tx).first
  }

  /// Those of `ids` that are there.
  package static func some(
    _ ids: Set<Identifier<Organisation>>, _ tx: any Transaction
  ) throws -> [Identifier<Organisation>: Organisation] {
    guard !ids.isEmpty else { return [:] }
    let found = try read("SELECT * FROM organisation WHERE id IN \(ids.sorted())", tx)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  /// Throws `organisation-unknown` where there is none.
  package static func get(_ id: Identifier<Organisation>, _ tx: any Transaction) throws -> Organisation {
    guard let organisation = try find(id, tx) else { throw Diagnostic("organisation-unknown", .noAnswer) }
    return organisation
  }

  /// Those that exist on `day`, or that ever did, in the order of their names.
  package static func all(
    on day: Day? = nil, _ tx: any Transaction, limit: Int = 200, offset: Int = 0
  ) throws -> [Organisation] {
    let when: SQL = day.map { "WHERE valid_from <= \($0) AND (valid_to IS NULL OR valid_to > \($0))" } ?? ""
    return try read(
      "SELECT * FROM organisation \(when) ORDER BY name_folded, id LIMIT \(limit) OFFSET \(offset)", tx)
  }

  /// Those that are `unit` on `day`.
  package static func of(
    _ unit: UnitCode, on day: Day, _ tx: any Transaction
  ) throws -> [Organisation] {
    try read(
      """
      SELECT o.* FROM organisation o JOIN organisation_unit u ON u.organisation = o.id
      WHERE u.country = \(unit.country) AND u.code = \(unit.code)
        AND u.valid_from <= \(day) AND (u.valid_to IS NULL OR u.valid_to > \(day))
        AND o.valid_from <= \(day) AND (o.valid_to IS NULL OR o.valid_to > \(day))
      ORDER BY o.id
      """, tx)
  }

  /// Those that `person` holds a post in on `day`.
  package static func of(
    _ person: Identifier<Person>, on day: Day, _ tx: any Transaction
  ) throws -> [Organisation] {
    try read(
      """
      SELECT * FROM organisation WHERE id IN (
        SELECT organisation FROM post WHERE person = \(person)
          AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day)))
      ORDER BY name_folded, id
      """, tx)
  }

  private static func read(_ statement: SQL, _ tx: any Transaction) throws -> [Organisation] {
    let rows = try tx.rows(statement)
    let ids: [Identifier<Organisation>] = try rows.map { try $0.identifier("id") }
    guard !ids.isEmpty else { return [] }
    var units: [Identifier<Organisation>: [DatedUnit]] = [:]
    let found = try tx.rows(
      "SELECT * FROM organisation_unit WHERE organisation IN \(ids) ORDER BY valid_from, country, code")
    for row in found {
      let unit = DatedUnit(
        UnitCode(country: try row.text("country"), code: try row.text("code")), try row.period())
      units[try row.identifier("organisation"), default: []].append(unit)
    }
    return try zip(ids, rows).map { id, row in
      Organisation(
        id: id, kind: try row.word("kind"), name: try row.text("name"), valid: try row.period(),
        successor: try row.optionalIdentifier("successor"), units: units[id] ?? [],
        isDemonstration: try row.truth("is_demonstration"))
    }
  }
}

extension Row {
  /// `valid_from` and `valid_to`.
  func period() throws(StorageFault) -> DayRange {
    DayRange(from: try day("valid_from"), until: try optionalDay("valid_to"))
  }
}
