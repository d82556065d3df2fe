import Basics
import Formats
import Store

extension Thing {
  /// Writes the next version, its entry in the history, and what lists show. Asks nobody; its number.
  func append(
    _ fields: ThingFields, valid: DayRange, before: ThingFields?, _ kind: ChangeKind, in space: Space,
    by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    let number = latest + 1
    let content = fields.json.line
    let salt = occasion.randomBytes(16)
    let version = StoredVersion(
      name: VersionName(id, number), valid: valid, recordedAt: occasion.now, author: doer.person,
      content: content, salt: salt, digest: Chain.digest(of: content, salt: salt))
    var change = Change(by: doer.hand, kind)
    change.space = space.id
    change.thing = id
    change.visibility = fields.state
    (change.before, change.after) = changedMembers(before?.json ?? .object([]), fields.json) ?? (nil, nil)
    // What it is, is said with its first version and holds for good.
    if number == 1, let said = change.after {
      change.after = .object(said.members + [.init("kind", .text(self.kind.rawValue))]).canonical
    }
    change.why = why
    change.validFrom = valid.from
    change.attests = version.attestation
    let entry = try record(change, tx, occasion)
    let recordedAt = try HistoryHead.read(tx).recordedAt
    try tx.run(
      """
      INSERT INTO thing_version (thing, number, valid_from, valid_to, recorded_at, author, content, salt, digest,
        entry)
      VALUES (\(id), \(number), \(valid.from.sqlValue), \(valid.until.sqlValue), \(recordedAt),
        \(version.author.sqlValue), \(content), \(salt), \(version.digest), \(entry))
      """)
    let versions = try ThingVersion.all(of: id, tx)
    try updateList(versions, state: fields.state, number: number, at: recordedAt, on: occasion.today, tx)
    try ThingValue.write(id, versions, as: occasion.kinds[self.kind], in: fields.state, tx)
    try SearchText.write(id, versions, as: occasion.kinds[self.kind], tx)
    return number
  }

  /// Who sees a thing is a matter of now, so its state is always the latest; the title that lists show must be for
  /// the same eyes.
  func updateList(
    _ versions: [ThingVersion], state: ThingState, number: Int, at time: Instant, on today: Day,
    _ tx: any Transaction
  ) throws {
    let title = versions.listed(on: today, in: state)?.fields?.title ?? ""
    try tx.run(
      """
      UPDATE thing SET title = \(title), title_folded = \(folded(title)), state = \(state.rawValue),
        latest = \(number), changed_at = \(time)
      WHERE id = \(id)
      """)
  }
}
