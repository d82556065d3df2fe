import Search
import Store

/// A text on its way into the index.
struct PlacedText {
  let text: SearchText
  let kind: SearchText.Kind
  /// Whether it is of a file and still to be read.
  let isDue: Bool
  /// The words of its body, where they were worked out before.
  let analysed: AnalysedText?
}

extension [PlacedText] {
  /// Takes them into the index in few statements, each in the place of what stood there of the same part of its thing.
  ///
  /// No part of a thing may stand here twice.
  func put(_ tx: any Transaction) throws {
    guard !isEmpty else { return }
    let known = try known(tx)
    var last = try tx.row("SELECT MAX(number) AS last FROM search_text")?.optionalInteger("last") ?? 0
    var rows: [[SQLValue]] = []
    var (gone, come): ([TextIndex.Words], [TextIndex.Words]) = ([], [])
    for placed in self {
      let (text, words) = (placed.text, placed.text.words(placed.kind, placed.analysed))
      let old = known[text.thing]?[text.part]
      if old == nil { last += 1 }
      let number = old?.number ?? last
      if old?.words != words {
        if let old { gone.append(old) }
        come.append((number, words))
      }
      rows.append([
        number.sqlValue, text.thing.sqlValue, text.part.sqlValue, text.state.rawValue.sqlValue,
        text.title.sqlValue, text.body.sqlValue, words.sqlValue, placed.isDue.sqlValue,
      ])
    }
    try TextIndex.search.remove(gone, tx)
    try tx.run(
      "INSERT INTO search_text (number, thing, part, state, title, body, words, is_due)", rows: rows,
      """
      ON CONFLICT (number) DO UPDATE SET state = excluded.state, title = excluded.title, body = excluded.body,
        words = excluded.words, is_due = excluded.is_due
      """)
    try TextIndex.search.add(come, tx)
  }

  /// What stands there of their things, by thing and part.
  private func known(
    _ tx: any Transaction
  ) throws -> [Identifier<Thing>: [String: TextIndex.Words]] {
    let things = Set(map(\.text.thing)).sorted()
    let rows = try tx.rows("SELECT number, thing, part, words FROM search_text WHERE thing IN \(things)")
    return try rows.reduce(into: [:]) { known, row in
      known[try row.identifier("thing"), default: [:]][try row.text("part")] = (
        try row.integer("number"), try row.text("words")
      )
    }
  }
}
