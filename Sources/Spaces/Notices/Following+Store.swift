import Basics
package import Store

extension Followed {
  /// Spaces and things that one person may choose something about, each: what is asked with every page must end soon.
  package static let most = (spaces: 200, things: 1000)

  /// Follows, silences, or with nil lets the defaults hold again; a private matter, and so not in the history.
  ///
  /// Throws `not-permitted` for a token and for the public, `space-unknown` or `thing-unknown` for what they may not
  /// see, `follows-too-many` beyond what one person may follow.
  package func choose(
    _ choice: FollowChoice?, for actor: Actor, _ tx: any Transaction
  ) throws {
    guard let person = actor.person, may(actor, .changeAccount, .account(person)) else {
      throw Diagnostic("not-permitted", .forbidden)
    }
    guard let choice else { return try forget(person, tx) }
    let since = try HistoryHead.read(tx).number
    switch self {
    case .space(let id):
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.seeHistory, space.subject)
      try requirePlace(
        "SELECT COUNT(*) AS chosen FROM space_follow WHERE person = \(person)", Self.most.spaces, tx)
      // Choosing the same again changes nothing, so that what came meanwhile is not lost.
      try tx.run(
        """
        INSERT INTO space_follow (person, space, choice, since)
        VALUES (\(person), \(id), \(choice.rawValue), \(since))
        ON CONFLICT (person, space) DO UPDATE SET choice = \(choice.rawValue), since = \(since)
        WHERE space_follow.choice <> \(choice.rawValue)
        """)
    case .thing(let id):
      let (thing, space) = try Thing.get(id, for: actor, tx)
      try Doer.actor(actor).require(.seeHistory, thing.subject(in: space))
      try requirePlace(
        "SELECT COUNT(*) AS chosen FROM thing_follow WHERE person = \(person)", Self.most.things, tx)
      try tx.run(
        """
        INSERT INTO thing_follow (person, thing, choice, since)
        VALUES (\(person), \(id), \(choice.rawValue), \(since))
        ON CONFLICT (person, thing) DO UPDATE SET choice = \(choice.rawValue), since = \(since)
        WHERE thing_follow.choice <> \(choice.rawValue)
        """)
    }
  }

  private func forget(_ person: Identifier<Person>, _ tx: any Transaction) throws {
    switch self {
    case .space(let id):
      try tx.run("DELETE FROM space_follow WHERE person = \(person) AND space = \(id)")
    case .thing(let id):
      try tx.run("DELETE FROM thing_follow WHERE person = \(person) AND thing = \(id)")
    }
  }

  private func requirePlace(_ count: SQL, _ most: Int, _ tx: any Transaction) throws {
    guard try tx.row(count)?.integer("chosen") ?? 0 < most else {
      throw Diagnostic("follows-too-many", .badInput, ["limit": String(most)])
    }
  }
}

extension Space {
  /// Whether notices of this space reach `actor`; nil for whoever has none: the public, tokens, and those who may not
  /// read its history.
  package func followState(for actor: Actor, _ tx: any Transaction) throws -> FollowState? {
    guard let person = actor.person, may(actor, .changeAccount, .account(person)),
      may(actor, .seeHistory, subject)
    else { return nil }
    let row = try tx.row("SELECT choice FROM space_follow WHERE person = \(person) AND space = \(id)")
    switch try row.map({ try $0.word("choice") as FollowChoice }) {
    case .follows: return .follows
    case .silenced: return .silenced
    case nil: return actor.roles[id] == .owner ? .owned : FollowState.none
    }
  }
}

extension Thing {
  /// The same for a thing of `space`.
  package func followState(
    in space: Space, for actor: Actor, _ tx: any Transaction
  ) throws -> FollowState? {
    guard let person = actor.person, may(actor, .changeAccount, .account(person)),
      may(actor, .seeHistory, subject(in: space))
    else { return nil }
    let row = try tx.row("SELECT choice FROM thing_follow WHERE person = \(person) AND thing = \(id)")
    switch try row.map({ try $0.word("choice") as FollowChoice }) {
    case .follows: return .follows
    case .silenced: return .silenced
    case nil: break
    }
    let ofSpace = try space.followState(for: actor, tx)
    if ofSpace == .silenced { return FollowState.none }
    let own = try tx.row(
      "SELECT entry FROM thing_version WHERE thing = \(id) AND author = \(person) LIMIT 1")
    if own != nil { return .written }
    return ofSpace == .follows ? .bySpace : FollowState.none
  }
}
