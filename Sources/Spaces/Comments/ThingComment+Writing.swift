import Basics
import Formats
package import Store

extension ThingComment {
  /// Says something about a thing, and tells those who are mentioned.
  ///
  /// Throws `thing-unknown` for what `actor` may not see, `not-permitted`, `field-missing` and `text-too-long` at `text`.
  @discardableResult
  package static func write(
    _ typed: String, on id: Identifier<Thing>, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ThingComment {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    try Doer.actor(actor).require(.commentThing, thing.subject(in: space))
    try check(typed)
    let people = try mentionable(on: thing.state, in: space, by: actor, today: occasion.today, tx)
    let text = CommentText(typed: typed, naming: people)
    let comment = Identifier<ThingComment>(occasion)
    let entry = try record(.commentMade, comment, of: thing, after: text, by: actor, tx, occasion)
    try tx.run(
      """
      INSERT INTO comment (id, thing, author, made, latest, is_removed)
      VALUES (\(comment), \(id), \(actor.person.sqlValue), \(entry), \(entry), 0)
      """)
    try mention(text.mentioned, in: comment, by: entry, tx)
    try index(text, comment, by: actor.person, of: thing, tx)
    return try get(comment, for: actor, tx).comment
  }

  /// Says it in other words: one's own. Whoever is mentioned for the first time is told.
  ///
  /// Throws as `write` does.
  package func change(
    to typed: String, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (now, thing, space) = try ThingComment.get(id, for: actor, tx)
    try Doer.actor(actor).require(.commentThing, thing.subject(in: space))
    guard now.author == actor.person, let before = now.text else {
      throw Diagnostic("not-permitted", .forbidden)
    }
    try ThingComment.check(typed)
    // Who was mentioned stays so, even if they could not be chosen anew, like somebody who left.
    let people = try ThingComment.mentionable(
      on: thing.state, in: space, by: actor, today: occasion.today, tx
    )
    .merging(Person.names(of: before.mentioned, tx)) { present, _ in present }
    let text = CommentText(typed: typed, naming: people)
    guard text != before else { return }
    let entry = try ThingComment.record(
      .commentChanged, id, of: thing, before: before, after: text, by: actor, tx, occasion)
    try tx.run("UPDATE comment SET latest = \(entry) WHERE id = \(id)")
    try ThingComment.index(text, id, by: author, of: thing, tx)
    let gone = Set(before.mentioned).subtracting(text.mentioned).sorted()
    if !gone.isEmpty { try tx.run("DELETE FROM comment_mention WHERE comment = \(id) AND person IN \(gone)") }
    try ThingComment.mention(
      text.mentioned.filter { !before.mentioned.contains($0) }, in: id, by: entry, tx)
  }

  /// Takes it away: one's own, and for those who may remove the thing anybody's. That it was there stays to be seen, and
  /// what it said stays in the history.
  package func remove(
    by actor: Actor, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (now, thing, space) = try ThingComment.get(id, for: actor, tx)
    guard now.mayBeRemoved(by: actor, from: thing, in: space) else {
      throw Diagnostic("not-permitted", .forbidden)
    }
    guard !now.isRemoved else { return }
    let entry = try ThingComment.record(
      .commentRemoved, id, of: thing, before: now.text, by: actor, why: why, tx, occasion)
    try tx.run("UPDATE comment SET latest = \(entry), is_removed = 1 WHERE id = \(id)")
    try tx.run("DELETE FROM comment_mention WHERE comment = \(id)")
    try ThingComment.removeFromIndex(id, of: thing.id, tx)
  }

  /// Whether `actor` wrote it and may still say so here.
  package func mayBeChanged(by actor: Actor, of thing: Thing, in space: Space) -> Bool {
    text != nil && author != nil && author == actor.person
      && may(actor, .commentThing, thing.subject(in: space))
  }

  package func mayBeRemoved(by actor: Actor, from thing: Thing, in space: Space) -> Bool {
    let isOwn = author != nil && author == actor.person && may(actor, .commentThing, thing.subject(in: space))
    return isOwn || may(actor, .removeThing, thing.subject(in: space))
  }

  private static func check(_ typed: String) throws {
    if typed.allSatisfy(\.isWhitespace) {
      throw Diagnostic("field-missing", .badInput, at: .init(field: "text"))
    }
    if typed.utf8.count > longest {
      throw Diagnostic("text-too-long", .badInput, at: .init(field: "text"), ["limit": "\(longest)"])
    }
    if BirthNumber.stands(in: typed) {
      throw Diagnostic("birth-number", .badInput, at: .init(field: "text"))
    }
  }

  private static func record(
    _ kind: ChangeKind, _ id: Identifier<ThingComment>, of thing: Thing, before: CommentText? = nil,
    after: CommentText? = nil, by actor: Actor, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    func said(_ text: CommentText?) -> [JSONValue.Member] { text.map { [.init("said", $0.json)] } ?? [] }
    var change = Change(by: Doer.actor(actor).hand, kind)
    change.space = thing.space
    change.thing = thing.id
    change.visibility = thing.state.ofComments
    change.before = before.map { .object(said($0)) }
    change.after = .object([.init("comment", .text(id.text))] + said(after))
    change.why = why
    return try Spaces.record(change, tx, occasion)
  }
}
