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
    guard let choice else {
      try tx.run("DELETE FROM \(table) WHERE person = \(person) AND \(column) = \(id)")
      return
    }
    let since = try HistoryHead.read(tx).number
    try Doer.actor(actor).require(.seeHistory, subject(for: actor, tx))
    let chosen = try tx.row("SELECT COUNT(*) AS chosen FROM \(table) WHERE person = \(person)")
    guard try chosen?.integer("chosen") ?? 0 < most else {
      throw Diagnostic("follows-too-many", .badInput, ["limit": String(most)])
    }
    // Choosing the same again changes nothing, so that what came meanwhile is not lost.
    try tx.run(
      """
      INSERT INTO \(table) (person, \(column), choice, since)
      VALUES (\(person), \(id), \(choice.rawValue), \(since))
      ON CONFLICT (person, \(column)) DO UPDATE SET choice = \(choice.rawValue), since = \(since)
      WHERE \(table).choice <> \(choice.rawValue)
      """)
  }

  private func subject(for actor: Actor, _ tx: any Transaction) throws -> Subject {
    switch self {
    case .space(let id): return try Space.get(id, for: actor, tx).subject
    case .thing(let id):
      let (thing, space) = try Thing.get(id, for: actor, tx)
      return thing.subject(in: space)
    }
  }

  /// What `person` chose of it.
  fileprivate func chosen(by person: Identifier<Person>, _ tx: any Transaction) throws -> FollowChoice? {
    try tx.row("SELECT choice FROM \(table) WHERE person = \(person) AND \(column) = \(id)")?.word("choice")
  }

  private var id: String {
    switch self {
    case .space(let id): id.text
    case .thing(let id): id.text
    }
  }

  private var table: SQL {
    switch self {
    case .space: "space_follow"
    case .thing: "thing_follow"
    }
  }

  private var column: SQL {
    switch self {
    case .space: "space"
    case .thing: "thing"
    }
  }

  private var most: Int {
    switch self {
    case .space: Self.most.spaces
    case .thing: Self.most.things
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
    switch try Followed.space(id).chosen(by: person, tx) {
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
    switch try Followed.thing(id).chosen(by: person, tx) {
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
