package import Store

/// What somebody follows or has silenced.
package struct ChosenFollow: Hashable, Sendable {
  package let followed: Followed
  package let choice: FollowChoice
  /// What it is called; nil where they may no longer see it.
  package let name: String?
}

extension ChosenFollow {
  /// What it was chosen of and what, by identifier alone, for the export of one's own data.
  package static func all(
    of person: Identifier<Person>, _ tx: any Transaction
  ) throws -> [(id: String, choice: FollowChoice)] {
    try tx.rows(
      """
      SELECT space AS id, choice FROM space_follow WHERE person = \(person)
      UNION ALL SELECT thing AS id, choice FROM thing_follow WHERE person = \(person) ORDER BY id
      """
    ).map { (try $0.text("id"), try $0.word("choice")) }
  }

  /// Everything that `actor` chose, spaces first; nothing for the public.
  package static func all(of actor: Actor, _ tx: any Transaction) throws -> [ChosenFollow] {
    guard let person = actor.person else { return [] }
    let spaces = try tx.rows("SELECT space, choice FROM space_follow WHERE person = \(person) ORDER BY space")
      .map { row in
        let id: Identifier<Space> = try row.identifier("space")
        let space = try Space.find(id, tx)
        return ChosenFollow(
          followed: .space(id), choice: try row.word("choice"),
          name: space.flatMap { may(actor, .seeSpace, $0.subject) ? $0.name : nil })
      }
    let things = try tx.rows("SELECT thing, choice FROM thing_follow WHERE person = \(person) ORDER BY thing")
      .map { row in
        let id: Identifier<Thing> = try row.identifier("thing")
        let (thing, space) = try Thing.getUnasked(id, tx)
        return ChosenFollow(
          followed: .thing(id), choice: try row.word("choice"),
          name: may(actor, .seeThing, thing.subject(in: space)) ? thing.title : nil)
      }
    return spaces + things
  }
}
