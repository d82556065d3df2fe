package import Basics
import Formats
package import Store

/// Where a name or an address stands outside the account itself.
package struct PersonMentions: Hashable, Sendable {
  package let entries: [Int]
  package let versions: [VersionName]

  /// One of them, for somebody who decides about it.
  package struct Line: Hashable, Sendable {
    /// What it is named by: the number of an entry, or a version like `01…/3`.
    package let name: String
    /// The kind of the entry, or the title of the thing.
    package let place: String
  }

  /// All of them: entries first, then versions, in the order in which they were written.
  package func lines(_ tx: any Transaction) throws -> [Line] {
    let kinds = try entries.map { number in
      Line(
        name: "\(number)",
        place: try tx.row("SELECT kind FROM history WHERE number = \(number)")?.text("kind") ?? "")
    }
    let titles = try versions.map { version in
      Line(
        name: version.text,
        place: try tx.row("SELECT title FROM thing WHERE id = \(version.thing)")?.text("title") ?? "")
    }
    return kinds + titles
  }

  /// Those that `names` name, or all for the single name `all`. Throws `mention-unknown` for a name of none of them.
  package func chosen(_ names: [String]) throws(Diagnostic) -> Erasure {
    if names == ["all"] { return Erasure(entries: entries, versions: versions) }
    for name in names where !entries.contains(where: { "\($0)" == name }) {
      guard versions.contains(where: { $0.text == name }) else {
        throw Diagnostic("mention-unknown", .badInput, at: .init(field: "--take-out"), ["name": name])
      }
    }
    return Erasure(
      entries: entries.filter { names.contains("\($0)") },
      versions: versions.filter { names.contains($0.text) })
  }
}

extension Person {
  /// Where else in the history and in things the name or the address of this account stands, word for word. To be
  /// asked before erasing, which leaves nothing to look for; somebody decides about each.
  package func mentions(_ tx: any Transaction) throws -> PersonMentions {
    let words = [name, email].filter { !$0.isEmpty }.map { JSONValue.text($0).line.dropFirst().dropLast() }
    func isMentioned(in content: String) -> Bool {
      words.contains { content.contains($0) }
    }
    var entries: [Int] = []
    var last = 0
    while true {
      let rows = try tx.rows(
        """
        SELECT number, content, about FROM history
        WHERE number > \(last) AND content IS NOT NULL AND kind <> \(ChangeKind.personErased.rawValue)
        ORDER BY number LIMIT 500
        """)
      for row in rows {
        last = try row.integer("number")
        let about: Identifier<Person>? = try row.optionalIdentifier("about")
        if about != id, isMentioned(in: try row.text("content")) { entries.append(last) }
      }
      if rows.count < 500 { break }
    }
    var versions: [VersionName] = []
    last = 0
    while true {
      let rows = try tx.rows(
        """
        SELECT thing, number, entry, content FROM thing_version
        WHERE entry > \(last) AND content IS NOT NULL ORDER BY entry LIMIT 500
        """)
      for row in rows {
        last = try row.integer("entry")
        guard isMentioned(in: try row.text("content")) else { continue }
        versions.append(VersionName(try row.identifier("thing"), try row.integer("number")))
      }
      if rows.count < 500 { break }
    }
    return PersonMentions(entries: entries, versions: versions)
  }
}
