package import Store

/// A comment in which somebody is mentioned.
package struct Mention: Hashable, Sendable {
  package let comment: ThingComment
  package let thing: Thing
  package let space: Space
  /// Whether it was written since they last read what concerns them.
  package let isUnread: Bool
}

extension Mention {
  /// The latest in which `actor` is mentioned and which they may still see; none for the public.
  package static func latest(
    of actor: Actor, limit: Int, _ tx: any Transaction
  ) throws -> [Mention] {
    guard let person = actor.person else { return [] }
    let seen = try NoticeReader.of(person, tx).seen
    // Where much of it may not be seen any more, what lies further back is not looked for.
    let rows = try tx.rows(
      """
      SELECT comment, entry FROM comment_mention WHERE person = \(person)
      ORDER BY entry DESC LIMIT \(limit * 3)
      """)
    var mentions: [Mention] = []
    for row in rows where mentions.count < limit {
      let id: Identifier<ThingComment> = try row.identifier("comment")
      guard let (comment, thing, space) = try? ThingComment.get(id, for: actor, tx), comment.text != nil
      else {
        continue
      }
      mentions.append(
        Mention(comment: comment, thing: thing, space: space, isUnread: try row.integer("entry") > seen))
    }
    return mentions
  }
}
