import Basics
import Store

extension Concerns {
  /// Of how many versions that somebody wrote last they hear.
  private static let versions = 1000

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
    let posts = try tx.rows(
      """
      SELECT id, organisation FROM post
      WHERE person = \(person) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
      """)
    organisations = Set(try posts.map { try $0.identifier("organisation") })
    owner = TaskOwner(person, posts: try posts.map { try $0.identifier("id") })
    for row in try tx.rows(heard(on: day)) {
      written[try row.identifier("thing")] = try row.integer("since")
    }
  }

  /// The things that they hear of without having chosen it, in one question to the database.
  private func heard(on day: Day) -> SQL {
    """
    SELECT thing, MIN(entry) AS since FROM (
      SELECT thing, entry FROM (SELECT thing, entry FROM thing_version WHERE author = \(person)
        ORDER BY entry DESC LIMIT \(Self.versions)) AS versions
      UNION ALL SELECT thing, made FROM (SELECT thing, made FROM comment WHERE author = \(person)
        ORDER BY made DESC LIMIT \(Self.versions)) AS comments
      UNION ALL SELECT thing, 0 FROM (\(owner.tasks(on: day)) LIMIT \(Self.versions)) AS tasks
    ) AS heard GROUP BY thing
    """
  }

  /// The spaces that something followed or owned is in, as far as `actor` may read their histories.
  mutating func drop(spacesThat isClosed: (Identifier<Space>) -> Bool) {
    spaces = spaces.filter { !isClosed($0.key) }
    owned = owned.filter { !isClosed($0) }
  }

  /// The latest entries after `after` and before `before` among which all notices are: one short walk along an index
  /// for each ground, whatever the length of the history. No row is read before it is known to be among the latest.
  func candidates(after: Int, before: Int?, limit: Int) -> SQL {
    let end: SQL = before.map { " AND number < \($0)" } ?? ""
    let latest: SQL = end + " ORDER BY number DESC LIMIT \(limit)"
    let mentions: SQL = (before.map { " AND entry < \($0)" } ?? "") + " ORDER BY entry DESC LIMIT \(limit)"
    // Most of what happens around somebody is their own doing, and the indexes tell whose hand it was.
    let others: SQL = " AND (person IS NULL OR person <> \(person))" + latest
    var walks: [SQL] = ["SELECT number FROM history WHERE about = \(person) AND number > \(after)" + latest]
    for (space, since) in spaces.sorted(by: { $0.key < $1.key }) {
      walks.append(
        "SELECT number FROM history WHERE space = \(space) AND number > \(max(after, since))" + others)
    }
    for space in owned.sorted() {
      walks.append(
        "SELECT number FROM history WHERE space = \(space) AND thing IS NULL AND number > \(after)" + latest)
    }
    let heard = Set(things.keys).union(written.keys).subtracting(silencedThings).sorted()
    if !heard.isEmpty {
      walks.append("SELECT number FROM history WHERE thing IN \(heard) AND number > \(after)" + others)
    }
    walks.append(
      "SELECT entry AS number FROM comment_mention WHERE person = \(person) AND entry > \(after)" + mentions)
    for organisation in organisations.sorted() {
      walks.append(
        "SELECT number FROM history WHERE organisation = \(organisation) AND number > \(after)" + latest)
    }
    let union = walks.dropFirst().reduce("SELECT number FROM (\(walks[0])) AS walk" as SQL) {
      $0 + " UNION ALL SELECT number FROM (\($1)) AS walk"
    }
    return """
      SELECT h.number, h.person, h.command, h.kind, h.space, h.thing, h.organisation, h.about, h.visibility, t.state,
        t.kind AS thing_kind,        m.entry AS mentioned
      FROM (SELECT DISTINCT number FROM (\(union)) AS walks ORDER BY number DESC LIMIT \(limit)) AS latest
      JOIN history h ON h.number = latest.number LEFT JOIN thing t ON t.id = h.thing
        LEFT JOIN comment_mention m ON m.entry = h.number AND m.person = \(person)
      ORDER BY h.number DESC
      """
  }
}
