import Store

/// What is said about a thing is found with it, by those who see its comments; by the names of those who are mentioned, too,
/// and of whoever said it.
extension ThingComment {
  private static func part(_ id: Identifier<ThingComment>) -> String { "comment/\(id.text)" }

  /// Has `text` be found in the place of what the comment said before.
  static func index(
    _ text: CommentText, _ id: Identifier<ThingComment>, by author: Identifier<Person>?, of thing: Thing,
    _ tx: any Transaction
  ) throws {
    let people = Set(text.mentioned + [author].compactMap(\.self))
    try SearchText(
      of: thing.id, part: part(id), state: thing.state.ofComments, title: thing.title,
      body: text.typed { _ in "…" }, names: people.sorted().map(SearchText.label)
    ).put(tx)
  }

  static func removeFromIndex(
    _ id: Identifier<ThingComment>, of thing: Identifier<Thing>, _ tx: any Transaction
  ) throws {
    try SearchText.remove(part(id), of: thing, tx)
  }

  /// Has everything that was said about a thing be found.
  static func indexAll(of thing: Thing, _ tx: any Transaction) throws {
    for comment in try read("WHERE c.thing = \(thing.id) AND c.is_removed = 0", tx) {
      if let text = comment.text { try index(text, comment.id, by: comment.author, of: thing, tx) }
    }
  }

  /// Takes out of the index what an entry said that was erased.
  static func removeFromIndex(saidIn entry: Int, _ tx: any Transaction) throws {
    for row in try tx.rows("SELECT id, thing FROM comment WHERE latest = \(entry)") {
      try removeFromIndex(row.identifier("id"), of: row.identifier("thing"), tx)
    }
  }
}
