import Basics
import Formats
package import Store

/// Appends `change` to the one history, in the transaction that makes the change; its number.
///
/// A clock that jumps back does not reorder anything: an entry is never recorded before the one before it.
@discardableResult
package func record(_ change: Change, _ tx: any Transaction, _ occasion: Occasion) throws -> Int {
  let head = try HistoryHead.read(tx)
  let salt = occasion.randomBytes(16)
  let content = JSONValue.object([
    JSONValue.Member("before", change.before ?? .null), JSONValue.Member("after", change.after ?? .null),
    JSONValue.Member("why", .text(change.why)),
  ]).line
  let entry = StoredEntry(
    number: head.number + 1, recordedAt: max(occasion.now, head.recordedAt), hand: change.hand,
    kind: change.kind, space: change.space, thing: change.thing, organisation: change.organisation,
    about: change.about, visibility: change.visibility, validFrom: change.validFrom, attests: change.attests,
    content: content, salt: salt, digest: Chain.digest(of: content, salt: salt), previous: head.hash)
  let hash = entry.computedHash
  try tx.run(
    """
    INSERT INTO history (number, recorded_at, person, command, kind, space, thing, organisation, about,
      visibility, valid_from, attests, content, salt, digest, previous, hash)
    VALUES (\(entry.number), \(entry.recordedAt), \(entry.person.sqlValue), \(entry.command), \(entry.kind.rawValue),
      \(entry.space.sqlValue), \(entry.thing.sqlValue), \(entry.organisation.sqlValue), \(entry.about.sqlValue), \(entry.visibilityText),
      \(entry.validFrom.sqlValue), \(entry.attests.sqlValue), \(content), \(salt), \(entry.digest), \(entry.previous), \(hash))
    """)
  try HistoryHead(number: entry.number, recordedAt: entry.recordedAt, hash: hash).write(tx)
  return entry.number
}
