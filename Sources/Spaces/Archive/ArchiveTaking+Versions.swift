import Basics
import Formats
import Store

extension ArchiveTaking {
  /// The history as it was, beside the one of this installation.
  func history(_ source: some ArchiveSource) throws {
    try source.lines(of: .history) { number, text in
      let entry = try ArchivedEntry(ArchiveLine(text, of: .history, at: number), of: space.id)
      let stored = entry.stored
      try tx.run(
        """
        INSERT INTO imported_entry (space, chain, number, recorded_at, person, command, kind, thing, organisation,
          about, visibility, valid_from, attests, content, salt, digest, previous, hash)
        VALUES (\(space.id), \(entry.chain), \(stored.number), \(stored.recordedAt), \(stored.person.sqlValue),
          \(stored.command), \(stored.kind.rawValue), \(stored.thing.sqlValue),
          \(stored.organisation.sqlValue), \(stored.about.sqlValue), \(stored.visibilityText),
          \(stored.validFrom.sqlValue), \(stored.attests.sqlValue), \(stored.content.sqlValue),
          \(stored.salt.sqlValue), \(stored.digest), \(stored.previous), \(entry.hash))
        """)
    }
  }

  /// Every version with its content, its salt and its digest, each with an entry of the history here that attests it.
  func versions(_ source: some ArchiveSource) throws {
    let kinds = Dictionary(archive.things.map { ($0.id, $0.kind) }) { first, _ in first }
    var erased: [VersionName] = []
    var latest: VersionName?
    try source.lines(of: .versions) { number, text in
      let line = try ArchiveLine(text, of: .versions, at: number)
      let version = try ArchivedVersion(line)
      let name = version.stored.name
      guard let kind = kinds[name.thing], let told = archive.attesting[version.entry],
        let state = told.visibility
      else { throw line.unfit("thing", "archive-reference-unknown") }
      if let last = latest, last.thing != name.thing { try list(last) }
      latest = name
      try insert(version, kind, state, told)
      if version.stored.content == nil { erased.append(name) }
      if number % 100 == 0 { progress(Double(number) / Double(max(archive.counts[.versions] ?? 0, number))) }
    }
    if let latest { try list(latest) }
    try announce(erased)
  }

  private func insert(
    _ version: ArchivedVersion, _ kind: ThingKind, _ state: ThingState, _ told: AttestingEntry
  ) throws {
    let stored = version.stored
    let here = StoredVersion(
      name: stored.name, valid: stored.valid, recordedAt: occasion.now, author: nil, content: stored.content,
      salt: stored.salt, digest: stored.digest)
    var change = Change(by: doer.hand, stored.name.number == 1 ? .thingMade : .thingChanged)
    change.space = space.id
    change.thing = stored.name.thing
    change.visibility = state
    if stored.name.number == 1 { change.after = .object([.init("kind", .text(kind.rawValue))]) }
    change.why = told.why
    change.validFrom = stored.valid.from
    change.attests = here.attestation
    let entry = try record(change, tx, occasion)
    let recordedAt = try HistoryHead.read(tx).recordedAt
    try tx.run(
      """
      INSERT INTO thing_version (thing, number, valid_from, valid_to, recorded_at, author, content, salt, digest,
        entry)
      VALUES (\(stored.name.thing), \(stored.name.number), \(stored.valid.from.sqlValue),
        \(stored.valid.until.sqlValue), \(recordedAt), NULL, \(stored.content.sqlValue),
        \(stored.salt.sqlValue), \(stored.digest), \(entry))
      """)
    try tx.run(
      """
      INSERT INTO imported_version (thing, number, recorded_at, author, chain, entry, cited_chain, cited)
      VALUES (\(stored.name.thing), \(stored.name.number), \(stored.recordedAt), \(stored.author.sqlValue),
        \(version.entry.chain), \(version.entry.number), \((version.cited?.chain).sqlValue),
        \((version.cited?.number).sqlValue))
      """)
    if version.cited != nil { try cite(stored.name, state) }
    try tx.run(
      """
      UPDATE thing SET state = \(state.rawValue), latest = \(stored.name.number), changed_at = \(recordedAt)
      WHERE id = \(stored.name.thing)
      """)
  }

  private func cite(_ version: VersionName, _ state: ThingState) throws {
    var change = Change(by: doer.hand, .thingCited)
    change.space = space.id
    change.thing = version.thing
    change.visibility = state
    change.after = .object([.init("version", .number(Double(version.number)))])
    let entry = try record(change, tx, occasion)
    try tx.run(
      "UPDATE thing_version SET cited = \(entry) WHERE thing = \(version.thing) AND number = \(version.number)"
    )
  }

  /// What lists show of a thing, once all of its versions are there.
  private func list(_ last: VersionName) throws {
    let (thing, _) = try Thing.getUnasked(last.thing, tx)
    let versions = try ThingVersion.all(of: last.thing, tx)
    let listed = thing.saying(
      versions, in: thing.state, last.number, at: thing.changedAt, on: occasion.today)
    try Thing.keep([listed], tx)
    try [VersionedThing(listed, versions)].writeWhatFollows(as: occasion.kinds, tx)
  }

  /// Versions whose content was erased where they came from are erased here too, and the history says so.
  private func announce(_ erased: [VersionName]) throws {
    guard !erased.isEmpty else { return }
    var change = Change(by: doer.hand, .personErased)
    change.after = Erasure(versions: erased).json
    try record(change, tx, occasion)
  }
}
