package import Digests
package import Formats
package import Store

/// Which files versions name. Every version counts, not only the one that holds: what was cited or is part of the history
/// stays.
package enum FileUse {
  /// Files that any version of a thing in `space` names, or of any thing at all where nil, with their bytes.
  package static func files(
    in space: Identifier<Space>? = nil, of kinds: ContentKinds, _ tx: any Transaction
  ) throws -> [ContentDigest: Int] {
    let known = kinds.all.filter { !$0.fileFields.isEmpty }
    let inSpace: SQL = space.map { "AND t.space = \($0)" } ?? ""
    let rows = try tx.rows(
      """
      SELECT t.kind, v.content FROM thing_version v JOIN thing t ON t.id = v.thing
      WHERE t.kind IN \(known.map(\.kind.rawValue)) AND v.content IS NOT NULL \(inSpace)
      """)
    var files: [ContentDigest: Int] = [:]
    for row in rows {
      let kind: ThingKind = try row.word("kind")
      guard let known = kinds[kind],
        let fields = (try? JSONValue(reading: row.text("content"))).flatMap(ThingFields.init)
      else { continue }
      for file in known.files(in: fields.content) { files[file.digest] = file.size }
    }
    return files
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
