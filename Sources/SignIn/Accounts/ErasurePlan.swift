package import Spaces
package import Store

/// What erasing the personal data of somebody will do, for whoever has to decide.
package struct ErasurePlan: Sendable {
  package let person: Person
  package let posts: Int
  package let memberships: Int
  package let sessions: Int
  package let tokens: Int
  /// Entries of the history about the person: what they say goes, that they are there stays.
  package let entries: Int
  /// Where else the name or the address stands; it stays unless somebody names it.
  package let mentions: PersonMentions
  package let mentionLines: [PersonMentions.Line]

  package init(_ person: Person, _ tx: any Transaction) throws {
    func count(_ table: SQL, _ condition: SQL) throws -> Int {
      try tx.row("SELECT COUNT(*) AS number FROM \(table) WHERE \(condition)")?.integer("number") ?? 0
    }
    self.person = person
    posts = try count("post", "person = \(person.id)")
    memberships = try count("membership", "person = \(person.id)")
    sessions = try count("session", "person = \(person.id)")
    tokens = try count("api_token", "person = \(person.id) AND revoked IS NULL")
    entries = try count("history", "about = \(person.id) AND content IS NOT NULL")
    mentions = try person.mentions(tx)
    mentionLines = try mentions.lines(tx)
  }

  /// Erases, and takes the further texts out that `names` name (`all` for every one), in the transaction that the
  /// plan was made in: the mentions cannot be found any more once the name is gone.
  ///
  /// Throws `mention-unknown`, `last-operator`, `person-erased`.
  package func carryOut(
    takingOut names: [String], by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let chosen = try mentions.chosen(names)
    try Accounts.erase(person, by: doer, why: why, tx, occasion)
    if !names.isEmpty { try Person.takeOut(chosen, of: mentions, by: doer, why: why, tx, occasion) }
  }
}
