import Basics
import Formats
import Store

/// Writes the next versions of things: each with its entry in the history, what lists show, and the values that are
/// searched. Some hundred versions are written together, in few statements, because nobody else writes meanwhile.
///
/// Asks nobody. From its making until `finish` nothing else may append to the history or read what it was given.
struct VersionWriter {
  private let space: Space
  private let doer: Doer
  private let why: String
  private let tx: any Transaction
  private let occasion: Occasion
  private var head: HistoryHead
  private var entries: [StoredEntry] = []
  private var versions: [[SQLValue]] = []
  /// As they are after what is gathered.
  private var things: [Identifier<Thing>: VersionedThing] = [:]

  private static let mostGathered = 512

  init(
    in space: Space, by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    (self.space, self.doer, self.why, self.tx, self.occasion) = (space, doer, why, tx, occasion)
    head = try HistoryHead.read(tx)
  }

  /// What a thing says after `next`.
  mutating func append(_ next: NextVersion, to present: VersionedThing) throws -> VersionedThing {
    let (thing, number) = (present.thing, present.thing.latest + 1)
    let content = next.fields.json.line
    let salt = occasion.randomBytes(16)
    let stored = StoredVersion(
      name: VersionName(thing.id, number), valid: next.valid, recordedAt: max(occasion.now, head.recordedAt),
      author: doer.person, content: content, salt: salt, digest: Chain.digest(of: content, salt: salt))
    let entry = change(next, of: thing, number, attesting: stored).entry(after: head, occasion)
    head = entry.head
    entries.append(entry)
    versions.append(stored.row(entry: entry.number))
    let all =
      present.versions + [
        ThingVersion(
          name: stored.name, valid: stored.valid, recordedAt: stored.recordedAt, author: stored.author,
          fields: next.fields, why: why, entry: entry.number, isCited: false, elsewhere: nil)
      ]
    let after = VersionedThing(
      thing.saying(all, in: next.fields.state, number, at: stored.recordedAt, on: occasion.today), all)
    things[thing.id] = after
    if versions.count >= Self.mostGathered { try finish() }
    return after
  }

  /// Writes what is gathered.
  mutating func finish() throws {
    guard !versions.isEmpty else { return }
    let written = things.values.sorted { $0.thing.id < $1.thing.id }
    // What refers to a row comes after it.
    try Thing.keep(written.map(\.thing), tx)
    try StoredEntry.write(entries, tx)
    try head.write(tx)
    try tx.run(
      """
      INSERT INTO thing_version (thing, number, valid_from, valid_to, recorded_at, author, content, salt, digest,
        entry)
      """, rows: versions)
    try ThingValue.write(written, as: occasion.kinds, tx)
    // What is found of a thing that a large step changes is written once the step is whole.
    let held = try HeldThings.among(written.filter { $0.versions.count > 1 }.map(\.thing.id), tx)
    try SearchText.write(
      written.filter { !held.contains($0.thing.id) }, as: occasion.kinds, tx)
    (entries, versions, things) = ([], [], [:])
  }

  private func change(
    _ next: NextVersion, of thing: Thing, _ number: Int, attesting version: StoredVersion
  ) -> Change {
    var change = Change(by: doer.hand, next.kind)
    change.space = space.id
    change.thing = thing.id
    change.visibility = next.fields.state
    (change.before, change.after) =
      changedMembers(next.before?.json ?? .object([]), next.fields.json) ?? (nil, nil)
    // What it is, is said with its first version and holds for good.
    if number == 1, let said = change.after {
      change.after = .object(said.members + [.init("kind", .text(thing.kind.rawValue))]).canonical
    }
    change.why = why
    change.validFrom = next.valid.from
    change.attests = version.attestation
    return change
  }
}
