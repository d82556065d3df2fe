import Basics
import Formats
import Store

extension ArchiveTaking {
  /// What was said about things, each with entries of the history here that say what those of its own said. Nobody is
  /// told anew that they were mentioned, and whoever wrote it stays a name.
  func comments(_ source: some ArchiveSource) throws {
    try source.lines(of: .comments) { number, text in
      let comment = try ArchivedComment(ArchiveLine(text, of: .comments, at: number))
      guard try isFree(comment.id.text, in: "comment") else { throw taken(.comments) }
      let made = try brought(comment.made)
      let entry = try copy(made, of: comment)
      let latest = comment.latest == comment.made ? made : try brought(comment.latest)
      let here = comment.latest == comment.made ? entry : try copy(latest, of: comment)
      try tx.run(
        """
        INSERT INTO comment (id, thing, author, made, latest, is_removed)
        VALUES (\(comment.id), \(comment.thing), NULL, \(entry), \(here), \(comment.isRemoved ? 1 : 0))
        """)
      try tx.run(
        """
        INSERT INTO imported_comment (comment, author, made_at, changed_at, made_chain, made, latest_chain, latest,
          here)
        VALUES (\(comment.id), \(comment.author.sqlValue), \(made.recordedAt), \(latest.recordedAt),
          \(comment.made.chain), \(comment.made.number), \(comment.latest.chain), \(comment.latest.number),
          \(here))
        """)
    }
    for thing in Set(archive.comments.map(\.thing)).sorted() {
      try ThingComment.indexAll(of: Thing.getUnasked(thing, tx).thing, tx)
    }
  }

  private func brought(_ name: EntryName) throws -> StoredEntry {
    let row = try tx.row(
      """
      SELECT * FROM imported_entry
      WHERE space = \(space.id) AND chain = \(name.chain) AND number = \(name.number)
      """)
    guard let row else {
      throw Diagnostic("archive-reference-unknown", .badInput, at: .init(file: ArchivePart.comments.fileName))
    }
    return try StoredEntry(row)
  }

  /// Says here what an entry said where it comes from; of one whose content was erased, only of which comment it was.
  private func copy(_ entry: StoredEntry, of comment: ArchivedComment) throws -> Int {
    let content = try entry.content.map(HistoryEntry.Content.init)
    var change = Change(by: doer.hand, entry.kind)
    change.space = space.id
    change.thing = comment.thing
    change.visibility = entry.visibility
    change.before = content.flatMap { $0.before == .null ? nil : $0.before }
    // It has no author among the accounts here, whoever's hand it was that took it in.
    let said = content?.after ?? .object([.init("comment", .text(comment.id.text))])
    change.after = .object(said.members + [.init("brought", .bool(true))])
    change.why = content?.why ?? ""
    return try record(change, tx, occasion)
  }
}
