import Basics
package import Digests
import Search
package import Store

extension SearchText {
  private static let filePrefix = "file/"

  /// The texts of files of a thing under its title of today, without those that it no longer names. One that no thing
  /// named before is still to be read.
  static func writeFiles(
    _ files: Set<String>, of thing: Thing, _ kind: Kind, _ tx: any Transaction
  ) throws {
    let old = try tx.rows("SELECT * FROM search_text WHERE thing = \(thing.id) AND part <> ''")
    for row in old {
      let text = try SearchText(row)
      let isGone =
        text.part.hasPrefix(filePrefix) && !files.contains(String(text.part.dropFirst(filePrefix.count)))
      if isGone {
        try remove(text.part, of: thing.id, tx)
      } else if !text.part.hasPrefix(filePrefix), text.title != thing.title {
        try text.titled(thing.title, text.state).put(kind: kind, isDue: false, tx)
      }
    }
    for file in files.sorted() {
      let part = filePrefix + file
      let known = try tx.row("SELECT * FROM search_text WHERE part = \(part) AND is_due = 0 LIMIT 1")
      try SearchText(
        of: thing.id, part: part, state: thing.state, title: thing.title,
        body: try known?.text("body") ?? ""
      ).put(kind: kind, isDue: known == nil, tx)
    }
  }

  private func titled(_ title: String, _ state: ThingState) -> SearchText {
    SearchText(of: thing, part: part, state: state, title: title, body: body, names: names)
  }

  /// Files whose text is still to be read, with one thing that names each, at most `limit`.
  package static func dueFiles(
    after last: String = "", limit: Int = 50, of kinds: ContentKinds, _ tx: any Transaction
  ) throws -> [FileReference] {
    let rows = try tx.rows(
      """
      SELECT s.part, MIN(s.thing) AS thing FROM search_text s
      WHERE s.is_due = 1 AND s.part > \(filePrefix + last) GROUP BY s.part ORDER BY s.part LIMIT \(limit)
      """)
    return try rows.compactMap { row in
      let digest = String(try row.text("part").dropFirst(filePrefix.count))
      let (thing, _) = try Thing.getUnasked(row.identifier("thing"), tx)
      let named = try ThingVersion.all(of: thing.id, tx).compactMap(\.fields).flatMap {
        kinds[thing.kind]?.files(in: $0.content) ?? []
      }
      return named.first { $0.digest.text == digest }
    }
  }

  /// Takes in what stands in a file, for every thing that names it; nothing where it cannot be read.
  package static func putText(_ text: ReadText, of file: ContentDigest, _ tx: any Transaction) throws {
    for row in try tx.rows("SELECT * FROM search_text WHERE part = \(filePrefix + file.text) AND is_due = 1")
    {
      let old = try SearchText(row)
      let read = SearchText(
        of: old.thing, part: old.part, state: old.state, title: old.title, body: text.text)
      try read.put(kind: read.kind(tx), isDue: false, analysed: text.analysed, tx)
    }
  }

  /// The text of a file with its words, worked out before anything is written: a long one takes a moment in which nobody else
  /// need wait.
  package struct ReadText: Sendable {
    let text: String
    let analysed: AnalysedText

    package init(_ text: String) {
      self.text = String(text.prefix(longest))
      analysed = TextAnalysis.shipped.analysed(self.text)
    }
  }
}
