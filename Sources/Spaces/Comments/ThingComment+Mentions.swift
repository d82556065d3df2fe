package import Basics
package import Store

extension ThingComment {
  /// Who can be mentioned in a comment on a thing in `state`, with their names: those who belong on `day`, by name or by a post, and
  /// may see it. Nobody for whoever is not told who belongs.
  package static func mentionable(
    on state: ThingState, in space: Space, by actor: Actor, today day: Day, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    guard may(actor, .seeMembers, space.subject) else { return [:] }
    let rows = try tx.rows(
      """
      SELECT a.id, a.name, r.role FROM (
        SELECT person, role FROM membership
        WHERE space = \(space.id) AND person IS NOT NULL AND \(holding("membership", day))
        UNION ALL SELECT p.person, m.role FROM membership m JOIN post p ON p.organisation = m.organisation
        JOIN organisation o ON o.id = m.organisation
        WHERE m.space = \(space.id) AND \(holding("m", day)) AND \(holding("p", day)) AND \(holding("o", day))
      ) AS r JOIN person a ON a.id = r.person WHERE a.state = \(Person.State.active.rawValue)
      """)
    var names: [Identifier<Person>: String] = [:]
    for row in rows {
      let (id, role): (Identifier<Person>, Role) = (try row.identifier("id"), try row.word("role"))
      let reader = Actor(person: id, roles: [space.id: role])
      guard may(reader, .seeThing, .thing(in: space.id, shows: space.shows, state: state)) else { continue }
      names[id] = try row.text("name")
    }
    return names
  }

  /// Tells `people` with an entry of the history that they are mentioned.
  static func mention(
    _ people: [Identifier<Person>], in comment: Identifier<ThingComment>, by entry: Int, _ tx: any Transaction
  ) throws {
    for person in people {
      try tx.run(
        "INSERT INTO comment_mention (person, entry, comment) VALUES (\(person), \(entry), \(comment))")
    }
  }

  private static func holding(_ table: SQL, _ day: Day) -> SQL {
    "\(table).valid_from <= \(day) AND (\(table).valid_to IS NULL OR \(table).valid_to > \(day))"
  }
}
