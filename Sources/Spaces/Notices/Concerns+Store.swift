import Basics
import Store

extension Concerns {
  /// Entries of a space that are looked through for what concerns its owners, and things that somebody wrote last
  /// that they hear of.
  private static let lookedThrough = 1000

  /// What concerns `actor` on `day`.
  init(_ person: Identifier<Person>, _ actor: Actor, on day: Day, _ tx: any Transaction) throws {
    self.init(person: person)
    for row in try tx.rows("SELECT space, choice, since FROM space_follow WHERE person = \(person)") {
      let (space, choice): (Identifier<Space>, FollowChoice) = (
        try row.identifier("space"), try row.word("choice")
      )
      switch choice {
      case .follows: spaces[space] = try row.integer("since")
      case .silenced: silencedSpaces.insert(space)
      }
    }
    for row in try tx.rows("SELECT thing, choice, since FROM thing_follow WHERE person = \(person)") {
      let (thing, choice): (Identifier<Thing>, FollowChoice) = (
        try row.identifier("thing"), try row.word("choice")
      )
      switch choice {
      case .follows: things[thing] = try row.integer("since")
      case .silenced: silencedThings.insert(thing)
      }
    }
    owned = Set(actor.roles.filter { $0.value == .owner }.keys).subtracting(silencedSpaces)
    let versions = try tx.rows(
      """
      SELECT thing, MIN(entry) AS since FROM (
        SELECT thing, entry FROM thing_version WHERE author = \(person)
        ORDER BY entry DESC LIMIT \(Self.lookedThrough)) AS latest
      GROUP BY thing
      """)
    for row in versions { written[try row.identifier("thing")] = try row.integer("since") }
    let posts = try tx.rows(
      """
      SELECT organisation FROM post
      WHERE person = \(person) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
      """)
    organisations = Set(try posts.map { try $0.identifier("organisation") })
  }

  /// The spaces that something followed or owned is in, as far as `actor` may read their histories.
  mutating func drop(spacesThat isClosed: (Identifier<Space>) -> Bool) {
    spaces = spaces.filter { !isClosed($0.key) }
    owned = owned.filter { !isClosed($0) }
  }

  /// The latest entries after `after` and before `before` among which all notices are: one short walk along an index
  /// for each ground, whatever the length of the history.
  func candidates(after: Int, before: Int?, limit: Int) -> SQL {
    let end: SQL = before.map { " AND number < \($0)" } ?? ""
    // Most of what happens around somebody is their own doing.
    let others: SQL =
      " AND (person IS NULL OR person <> \(person) OR kind = \(ChangeKind.memberJoined.rawValue))"
    let rest: SQL = end + others + " ORDER BY number DESC LIMIT \(limit)"
    var walks: [SQL] = ["SELECT number FROM history WHERE about = \(person) AND number > \(after)" + rest]
    for (space, since) in spaces.sorted(by: { $0.key < $1.key }) {
      walks.append(
        "SELECT number FROM history WHERE space = \(space) AND number > \(max(after, since))" + rest)
    }
    for space in owned.subtracting(spaces.keys).sorted() {
      walks.append(
        """
        SELECT number FROM (
          SELECT number, kind FROM history WHERE space = \(space) AND number > \(after)\(end)\(others)
          ORDER BY number DESC LIMIT \(Self.lookedThrough)) AS recent
        WHERE kind IN \(Self.ofOwners.map(\.rawValue).sorted())
        """)
    }
    let heard = Set(things.keys).union(written.keys).subtracting(silencedThings).sorted()
    if !heard.isEmpty {
      walks.append("SELECT number FROM history WHERE thing IN \(heard) AND number > \(after)" + rest)
    }
    if !organisations.isEmpty {
      walks.append(
        """
        SELECT number FROM history WHERE organisation IN \(organisations.sorted()) AND number > \(after)
          AND kind IN \(Self.ofOrganisations.map(\.rawValue).sorted())\(rest)
        """)
    }
    let union = walks.dropFirst().reduce("SELECT number FROM (\(walks[0])) AS walk" as SQL) {
      $0 + " UNION SELECT number FROM (\($1)) AS walk"
    }
    return """
      SELECT h.number, h.person, h.command, h.kind, h.space, h.thing, h.organisation, h.about, h.visibility, t.state
      FROM (\(union)) AS found JOIN history h ON h.number = found.number LEFT JOIN thing t ON t.id = h.thing
      ORDER BY h.number DESC LIMIT \(limit)
      """
  }
}
