package import Basics
import Formats
package import Store

/// A secret address at which somebody's calendar asks for duties. It shows what they may see when it is asked for.
package struct CalendarFeed: Hashable, Sendable {
  package let id: Identifier<CalendarFeed>
  package let person: Identifier<Person>
  /// Nil for the duties of the person, wherever they are.
  package let space: Identifier<Space>?
  /// The key of a role in the space; empty for all of them.
  package let role: String
  package let madeAt: Instant

  /// The most that one person has.
  package static let most = 20
}

extension CalendarFeed {
  /// A new address; its secret is told this once.
  ///
  /// Throws `not-permitted` for the public and for tokens, `space-unknown`, `feeds-too-many`.
  package static func make(
    space: Identifier<Space>? = nil, role: String = "", for actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> (feed: CalendarFeed, secret: String) {
    let person = try owner(actor)
    if let space { _ = try Space.get(space, for: actor, tx) }
    guard try all(of: actor, tx).count < most else {
      throw Diagnostic("feeds-too-many", .badInput, ["limit": "\(most)"])
    }
    let secret = Base64URL.text(occasion.randomBytes(32))
    let feed = CalendarFeed(
      id: Identifier(occasion), person: person, space: space, role: space == nil ? "" : role,
      madeAt: occasion.now)
    try tx.run(
      """
      INSERT INTO calendar_feed (id, person, space, role, secret_hash, made_at)
      VALUES (\(feed.id), \(person), \(space.sqlValue), \(feed.role), \(Chain.hash(ofSecret: secret)),
        \(occasion.now))
      """)
    return (feed, secret)
  }

  /// Those of the visitor, the first first.
  package static func all(of actor: Actor, _ tx: any Transaction) throws -> [CalendarFeed] {
    try tx.rows("SELECT * FROM calendar_feed WHERE person = \(owner(actor)) ORDER BY id").map(
      CalendarFeed.init)
  }

  /// The address shows nothing any more. One that is not theirs stays as it is.
  package static func revoke(
    _ id: Identifier<CalendarFeed>, by actor: Actor, _ tx: any Transaction
  ) throws {
    try tx.run("DELETE FROM calendar_feed WHERE id = \(id) AND person = \(owner(actor))")
  }

  /// The feed with `secret`, and what its owner may see today. Throws `feed-unknown` for one that there never was, that was
  /// revoked, or whose owner may no longer see the space: whoever tries cannot tell which.
  package static func open(
    _ secret: String, on today: Day, _ tx: any Transaction
  ) throws -> (feed: CalendarFeed, actor: Actor) {
    let hash = Chain.hash(ofSecret: secret)
    guard
      let feed = try tx.row("SELECT * FROM calendar_feed WHERE secret_hash = \(hash)").map(CalendarFeed.init)
    else { throw Diagnostic("feed-unknown", .noAnswer) }
    let actor = try Actor.of(feed.person, at: today, tx)
    let isSeen = try feed.space.map { try may(actor, .seeSpace, Space.get($0, tx).subject) } ?? true
    guard actor.person != nil, isSeen else { throw Diagnostic("feed-unknown", .noAnswer) }
    return (feed, actor)
  }

  private static func owner(_ actor: Actor) throws -> Identifier<Person> {
    guard let person = actor.person, actor.scopes == nil else {
      throw Diagnostic("not-permitted", .forbidden)
    }
    return person
  }

  private init(_ row: Row) throws {
    self.init(
      id: try row.identifier("id"), person: try row.identifier("person"),
      space: try row.optionalIdentifier("space"), role: try row.text("role"),
      madeAt: try row.instant("made_at"))
  }
}
