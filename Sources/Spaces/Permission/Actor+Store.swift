package import Basics
package import Store

extension Actor {
  /// What `person` is on `day`: by membership of their own, and by the organisations in which they hold a post.
  /// In an open arena, everybody with an account is a contributor. Where several say something, the highest role
  /// counts. An account that is closed, or not there, is the public.
  package static func of(
    _ person: Identifier<Person>, at day: Day, _ tx: any Transaction
  ) throws -> Actor {
    // One question to the database, since every page asks it: the account with each of its roles, or with none.
    let rows = try tx.rows(
      """
      SELECT a.is_operator, r.space, r.role
      FROM person a LEFT JOIN (\(memberships(of: person, on: day))) AS r ON 1 = 1
      WHERE a.id = \(person) AND a.state = \(Person.State.active.rawValue)
      """)
    guard let first = rows.first else { return .public }
    var roles: [Identifier<Space>: Role] = [:]
    for row in rows {
      guard let space: Identifier<Space> = try row.optionalIdentifier("space") else { continue }
      let role: Role = try row.word("role")
      roles[space] = max(role, roles[space] ?? role)
    }
    return Actor(person: person, isOperator: try first.truth("is_operator"), roles: roles)
  }

  private static func memberships(of person: Identifier<Person>, on day: Day) -> SQL {
    """
    SELECT space, role FROM membership
    WHERE person = \(person) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
    UNION ALL
    SELECT m.space, m.role FROM post p
    JOIN organisation o ON o.id = p.organisation
    JOIN membership m ON m.organisation = p.organisation
    WHERE p.person = \(person) AND p.valid_from <= \(day) AND (p.valid_to IS NULL OR p.valid_to > \(day))
      AND o.valid_from <= \(day) AND (o.valid_to IS NULL OR o.valid_to > \(day))
      AND m.valid_from <= \(day) AND (m.valid_to IS NULL OR m.valid_to > \(day))
    UNION ALL
    SELECT id AS space, \(Role.contributor.rawValue) AS role FROM space WHERE kind = \(Space.Kind.arena.rawValue)
    """
  }
}
