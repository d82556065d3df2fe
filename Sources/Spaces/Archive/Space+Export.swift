package import Basics
package import Formats
package import Store

extension Space {
  /// Writes the whole space as lines of the parts of an archive: what is in it in every version, who belongs, and its
  /// history. Secret links, notices and who follows what stay behind. The lines of a part come in one order, so that the
  /// same space gives the same bytes on every engine.
  ///
  /// - Parameter withPeople: whether addresses of people are written, beside their names.
  /// - Throws: `step-under-way` where a table is being brought in or taken back: half of one is no state of a space.
  package func export(
    withPeople: Bool, _ tx: any Transaction, write: (ArchivePart, JSONValue) throws -> Void
  ) throws {
    try LargeStep.requireNone(in: id, tx)
    let origin = try ImportedSpace.find(id, tx)
    try write(.space, ArchivedSpace(self).json)
    var named = NamedInSpace()
    try eachEntry(origin, tx) { named.add($0) }
    try eachVersion(tx) { version in
      if let author = version.stored.author { named.people.insert(author) }
    }
    let members = try archivedMembers(tx, &named)
    try exportOrganisations(named, tx, write)
    try exportPeople(named, withPeople: withPeople, tx, write)
    for line in members { try write(.members, line) }
    for row in try tx.rows(
      "SELECT id, kind, forked_from, forked_version FROM thing WHERE space = \(id) ORDER BY id")
    {
      try write(.things, try archivedThing(row, tx).json)
    }
    try eachEntry(origin, tx) { try write(.history, $0.json) }
    try eachVersion(tx) { try write(.versions, $0.json) }
    try eachComment(tx) { try write(.comments, $0.json) }
  }

  /// About how many lines an archive of the space has.
  package func archivedLines(_ tx: any Transaction) throws -> Int {
    let versions = try tx.row(
      "SELECT COUNT(*) AS lines FROM thing_version v JOIN thing t ON t.id = v.thing WHERE t.space = \(id)")
    let entries = try tx.row("SELECT COUNT(*) AS lines FROM history WHERE space = \(id)")
    return (try versions?.integer("lines") ?? 0) + (try entries?.integer("lines") ?? 0)
  }

  /// The administrators of a space may take it out whole.
  package func requireExport(by doer: Doer) throws(Diagnostic) {
    try doer.require(.changeSpace, subject)
  }
}

/// Whom and what the lines of an archive name.
struct NamedInSpace {
  var people: Set<Identifier<Person>> = []
  var organisations: Set<Identifier<Organisation>> = []

  mutating func add(_ entry: ArchivedEntry) {
    people.formUnion([entry.stored.person, entry.stored.about].compactMap(\.self))
    organisations.formUnion([entry.stored.organisation].compactMap(\.self))
    guard ChangeKind.ofComments.contains(entry.stored.kind), let content = entry.stored.content else {
      return
    }
    let said = (try? HistoryEntry.Content(content))?.after["said"].flatMap { CommentText($0) }
    people.formUnion(said?.mentioned ?? [])
  }
}

extension Space {
  private static var onePage: Int { 500 }

  /// Every entry about the space: those that it brought along, then those of this installation but for those that tell
  /// of the import itself.
  func eachEntry(
    _ origin: ImportedSpace?, _ tx: any Transaction, _ body: (ArchivedEntry) throws -> Void
  ) throws {
    var last = EntryName(chain: 0, number: 0)
    while true {
      let rows = try tx.rows(
        """
        SELECT e.* FROM imported_entry e WHERE e.space = \(id)
          AND (e.chain > \(last.chain) OR (e.chain = \(last.chain) AND e.number > \(last.number)))
        ORDER BY e.chain, e.number LIMIT \(Self.onePage)
        """)
      for row in rows {
        let entry = ArchivedEntry(
          chain: try row.integer("chain"), try StoredEntry(row), hash: try row.text("hash"))
        last = entry.name
        try body(entry)
      }
      if rows.count < Self.onePage { break }
    }
    try eachEntryHere(after: origin?.lastEntry ?? 0, tx, body)
  }

  private func eachEntryHere(
    after first: Int, _ tx: any Transaction, _ body: (ArchivedEntry) throws -> Void
  ) throws {
    let chain = try ownChain(tx)
    var last = first
    while true {
      let rows = try tx.rows(
        """
        SELECT \(StoredEntry.columns) FROM history
        WHERE space = \(id) AND number > \(last) AND kind NOT IN \(Self.untold)
        ORDER BY number LIMIT \(Self.onePage)
        """)
      for row in rows {
        let entry = ArchivedEntry(chain: chain, try StoredEntry(row), hash: try row.text("hash"))
        last = entry.stored.number
        try body(entry)
      }
      if rows.count < Self.onePage { break }
    }
  }

  /// Whose account an invitation was for is told to nobody else, not even to whoever sent it.
  private static var untold: [String] {
    [ChangeKind.personInvited, .invitationWithdrawn].map(\.rawValue)
  }

  /// The history of this installation comes after those that the space brought along.
  func ownChain(_ tx: any Transaction) throws -> Int {
    let row = try tx.row("SELECT MAX(chain) AS last FROM imported_entry WHERE space = \(id)")
    return (try row?.optionalInteger("last") ?? 0) + 1
  }

  /// Every version of everything in the space, as whoever wrote it recorded it.
  func eachVersion(_ tx: any Transaction, _ body: (ArchivedVersion) throws -> Void) throws {
    let chain = try ownChain(tx)
    var last = (thing: "", number: 0)
    while true {
      let rows = try tx.rows(
        """
        SELECT v.*, i.recorded_at AS first_recorded, i.author AS first_author, i.chain AS first_chain,
          i.entry AS first_entry, i.cited_chain, i.cited AS first_cited
        FROM thing_version v JOIN thing t ON t.id = v.thing
        LEFT JOIN imported_version i ON i.thing = v.thing AND i.number = v.number
        WHERE t.space = \(id)
          AND (v.thing > \(last.thing) OR (v.thing = \(last.thing) AND v.number > \(last.number)))
        ORDER BY v.thing, v.number LIMIT \(Self.onePage)
        """)
      for row in rows {
        let version = try archivedVersion(row, here: chain)
        last = (version.stored.name.thing.text, version.stored.name.number)
        try body(version)
      }
      if rows.count < Self.onePage { break }
    }
  }

  private func archivedVersion(_ row: Row, here chain: Int) throws -> ArchivedVersion {
    let stored = try StoredVersion(row)
    let cited = try row.optionalInteger("cited").map { EntryName(chain: chain, number: $0) }
    guard let firstChain = try row.optionalInteger("first_chain") else {
      return ArchivedVersion(
        stored, entry: EntryName(chain: chain, number: try row.integer("entry")), cited: cited)
    }
    let firstCited = try row.optionalInteger("first_cited").map {
      EntryName(chain: try row.integer("cited_chain"), number: $0)
    }
    let first = StoredVersion(
      name: stored.name, valid: stored.valid, recordedAt: try row.instant("first_recorded"),
      author: try row.optionalIdentifier("first_author"), content: stored.content, salt: stored.salt,
      digest: stored.digest)
    return ArchivedVersion(
      first, entry: EntryName(chain: firstChain, number: try row.integer("first_entry")),
      cited: firstCited ?? cited)
  }

  /// Where it was copied from, also where that is in another installation.
  private func archivedThing(_ row: Row, _ tx: any Transaction) throws -> ArchivedThing {
    let thing: Identifier<Thing> = try row.identifier("id")
    let kind = ThingKind(rawValue: try row.text("kind"))
    if let source: Identifier<Thing> = try row.optionalIdentifier("forked_from"),
      let number = try row.optionalInteger("forked_version")
    {
      return ArchivedThing(thing, kind, forkedFrom: VersionName(source, number))
    }
    let kept = try tx.row(
      """
      SELECT line FROM imported_line
      WHERE space = \(id) AND part = \(ArchivePart.things.rawValue) AND id = \(thing)
      """)
    return ArchivedThing(thing, kind, forkedFrom: try kept.flatMap { VersionName(try $0.text("line")) })
  }

  /// Those of this installation and those that are known by name alone, by their identifiers.
  private func archivedMembers(_ tx: any Transaction, _ named: inout NamedInSpace) throws -> [JSONValue] {
    let origin = try ImportedSpace.find(id, tx)
    var lines: [String: JSONValue] = [:]
    for membership in try Membership.of(id, tx) where membership.id != origin?.owner {
      named.people.formUnion([membership.member.person].compactMap(\.self))
      named.organisations.formUnion([membership.member.organisation].compactMap(\.self))
      lines[membership.id.text] = ArchivedMember(membership).json
    }
    for (key, json) in try keptLines(.members, tx) {
      if let person = json["person"]?.text.flatMap({ Identifier<Person>($0) }) { named.people.insert(person) }
      if let text = json["organisation"]?.text, let organisation = Identifier<Organisation>(text) {
        named.organisations.insert(organisation)
      }
      lines[key] = json
    }
    return lines.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Lines of the archive that the space came from, as they stood there.
  func keptLines(_ part: ArchivePart, _ tx: any Transaction) throws -> [(key: String, json: JSONValue)] {
    try tx.rows(
      "SELECT id, line FROM imported_line WHERE space = \(id) AND part = \(part.rawValue) ORDER BY id"
    )
    .map { row in
      guard let json = try? JSONValue(reading: row.text("line")) else {
        throw StorageFault.unexpected("column line")
      }
      return (try row.text("id"), json)
    }
  }
}
