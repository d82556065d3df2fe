import Basics
import Digests
package import Store
import Formats

/// A table that somebody sent to a space, with what they chose about it, until it is brought in or a week has passed.
package struct ThingImport: Hashable, Sendable {
  package let id: Identifier<ThingImport>
  package let space: Identifier<Space>
  package let kind: ThingKind
  /// The name of the file.
  package let name: String
  package let content: [UInt8]
  /// Of the content.
  package let digest: String
  package var choices: ImportChoices
  /// The batch that brought it in.
  package let batch: Identifier<Batch>?
}

extension ThingImport {
  private static let kept = 7 * 24 * 3_600_000

  /// Keeps a table for the one who sent it. What others sent more than a week ago goes.
  package static func keep(
    _ content: [UInt8], named name: String, of kind: ThingKind, in space: Space, _ choices: ImportChoices,
    by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ThingImport {
    try doer.require(.addThing, space.subject)
    let limit = Instant(milliseconds: occasion.now.milliseconds - Int64(kept))
    try tx.run("DELETE FROM thing_import WHERE made_at < \(limit)")
    let new = ThingImport(
      id: Identifier(occasion), space: space.id, kind: kind, name: String(name.prefix(200)),
      content: content, digest: HexDigest.of(content), choices: choices, batch: nil)
    try tx.run(
      """
      INSERT INTO thing_import (id, space, kind, person, name, content, digest, choices, made_at)
      VALUES (\(new.id), \(space.id), \(kind.rawValue), \(doer.person.sqlValue), \(new.name), \(content), \(new.digest),
        \(choices.json.line), \(occasion.now))
      """)
    return new
  }

  /// A table that `actor` sent. Throws `import-unknown` for those of others, and for one that is gone.
  package static func get(
    _ id: Identifier<ThingImport>, for actor: Actor, _ tx: any Transaction
  ) throws -> ThingImport {
    let row = try tx.row("SELECT * FROM thing_import WHERE id = \(id) AND person = \(actor.person.sqlValue)")
    guard let row, let choices = ImportChoices(try JSONValue(reading: row.text("choices"))) else {
      throw Diagnostic("import-unknown", .noAnswer)
    }
    return ThingImport(
      id: id, space: try row.identifier("space"), kind: try row.word("kind"), name: try row.text("name"),
      content: try row.bytes("content"), digest: try row.text("digest"), choices: choices,
      batch: try row.optionalIdentifier("batch"))
  }

  /// Puts down what was chosen, and remembers the fields of the headings for the next table of this kind in the space.
  package func choose(_ choices: ImportChoices, _ tx: any Transaction) throws {
    try tx.run("UPDATE thing_import SET choices = \(choices.json.line) WHERE id = \(id)")
    for (heading, field) in choices.columns.sorted(by: { $0.key < $1.key }) {
      let key = String(headingKey(heading).prefix(200))
      guard !key.isEmpty else { continue }
      try tx.run(
        """
        INSERT INTO import_column (space, kind, heading, field)
        VALUES (\(space), \(kind.rawValue), \(key), \(field))
        ON CONFLICT (space, kind, heading) DO UPDATE SET field = excluded.field
        """)
    }
  }

  /// The fields that were chosen for headings of this kind before, by `headingKey`.
  package static func remembered(
    _ kind: ThingKind, in space: Identifier<Space>, _ tx: any Transaction
  ) throws -> [String: String] {
    let rows = try tx.rows(
      "SELECT heading, field FROM import_column WHERE space = \(space) AND kind = \(kind.rawValue)")
    return try Dictionary(rows.map { (try $0.text("heading"), try $0.text("field")) }) { first, _ in first }
  }

  func note(_ batch: Identifier<Batch>?, _ tx: any Transaction) throws {
    try tx.run("UPDATE thing_import SET batch = \(batch.sqlValue) WHERE id = \(id)")
  }
}
