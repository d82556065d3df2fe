import Basics
import Formats
package import Store

/// Appends `change` to the one history, in the transaction that makes the change; its number.
@discardableResult
package func record(_ change: Change, _ tx: any Transaction, _ occasion: Occasion) throws -> Int {
  let entry = change.entry(after: try HistoryHead.read(tx), occasion)
  try StoredEntry.write([entry], tx)
  try entry.head.write(tx)
  return entry.number
}

extension Change {
  /// The entry that follows `head`.
  ///
  /// A clock that jumps back does not reorder anything: an entry is never recorded before the one before it.
  func entry(after head: HistoryHead, _ occasion: Occasion) -> StoredEntry {
    let salt = occasion.randomBytes(16)
    let content = JSONValue.object([
      JSONValue.Member("before", before ?? .null), JSONValue.Member("after", after ?? .null),
      JSONValue.Member("why", .text(why)),
    ]).line
    return StoredEntry(
      number: head.number + 1, recordedAt: max(occasion.now, head.recordedAt), hand: hand, kind: kind,
      space: space, thing: thing, organisation: organisation, about: about, visibility: visibility,
      validFrom: validFrom, attests: attests, content: content, salt: salt,
      digest: Chain.digest(of: content, salt: salt), previous: head.hash)
  }
}
