package import Digests
package import Formats
package import Store

/// Which files versions name. Every version counts, not only the one that holds: what was cited or is part of the history
/// stays.
package enum FileUse {
  /// Versions that are read at once.
  private static let onePage = 500

  /// Files that any version of a thing in `space` names, or of any thing at all where nil, with their bytes.
  package static func files(
    in space: Identifier<Space>? = nil, of kinds: ContentKinds, _ tx: any Transaction
  ) throws -> [ContentDigest: Int] {
    let known = kinds.all.filter { !$0.fileFields.isEmpty }.map(\.kind.rawValue)
    let inSpace: SQL = space.map { "AND t.space = \($0)" } ?? ""
    var files: [ContentDigest: Int] = [:]
    var last = (thing: "", number: 0)
    while true {
      let rows = try tx.rows(
        """
        SELECT v.thing, v.number, t.kind, v.content FROM thing_version v JOIN thing t ON t.id = v.thing
        WHERE t.kind IN \(known) AND v.content IS NOT NULL \(inSpace)
          AND (v.thing > \(last.thing) OR (v.thing = \(last.thing) AND v.number > \(last.number)))
        ORDER BY v.thing, v.number LIMIT \(onePage)
        """)
      for row in rows {
        last = (try row.text("thing"), try row.integer("number"))
        for file in try named(row, kinds) { files[file.digest] = file.size }
      }
      if rows.count < onePage { return files }
    }
  }

  private static func named(_ row: Row, _ kinds: ContentKinds) throws -> [FileReference] {
    let kind: ThingKind = try row.word("kind")
    guard let known = kinds[kind],
      let fields = (try? JSONValue(reading: row.text("content"))).flatMap(ThingFields.init)
    else { return [] }
    return known.files(in: fields.content)
  }
}

extension ContentKind {
  /// Those in which a file stands.
  package var fileFields: [FieldShape] { fields.filter { $0.type == .file } }

  /// The files that `content` names.
  package func files(in content: JSONValue) -> [FileReference] {
    fileFields.compactMap { content[$0.name].flatMap { FileReference($0) } }
  }
}
