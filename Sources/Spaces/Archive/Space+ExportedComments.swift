import Store

extension Space {
  private static var onePage: Int { 500 }

  /// Every comment in the order in which they were made, with the entries of where each was written.
  func eachComment(_ tx: any Transaction, _ body: (ArchivedComment) throws -> Void) throws {
    let chain = try ownChain(tx)
    var last = 0
    while true {
      // Those that the space brought along were written here in their order, before all others.
      let rows = try tx.rows(
        """
        SELECT c.id, c.thing, c.author, c.made, c.latest, c.is_removed, i.author AS first_author,
          i.made_chain, i.made AS first_made, i.latest_chain, i.latest AS first_latest, i.here
        FROM comment c JOIN thing t ON t.id = c.thing LEFT JOIN imported_comment i ON i.comment = c.id
        WHERE t.space = \(id) AND c.made > \(last) ORDER BY c.made LIMIT \(Self.onePage)
        """)
      for row in rows {
        last = try row.integer("made")
        try body(archivedComment(row, here: chain))
      }
      if rows.count < Self.onePage { break }
    }
  }

  private func archivedComment(_ row: Row, here chain: Int) throws -> ArchivedComment {
    var (made, latest) = (
      EntryName(chain: chain, number: try row.integer("made")),
      EntryName(chain: chain, number: try row.integer("latest"))
    )
    var author: Identifier<Person>? = try row.optionalIdentifier("author")
    if let here = try row.optionalInteger("here") {
      author = try row.optionalIdentifier("first_author")
      made = EntryName(chain: try row.integer("made_chain"), number: try row.integer("first_made"))
      // What was changed or removed here since is said by an entry of here.
      if latest.number == here {
        latest = EntryName(chain: try row.integer("latest_chain"), number: try row.integer("first_latest"))
      }
    }
    return ArchivedComment(
      try row.identifier("id"), on: try row.identifier("thing"), by: author, made: made, latest: latest,
      isRemoved: try row.truth("is_removed"))
  }
}
