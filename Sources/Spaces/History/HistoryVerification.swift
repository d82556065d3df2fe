import Basics
package import Store

/// Walks through the whole history and tells the first thing that is wrong: an entry changed, put in or taken out, an
/// end cut off, a version of a thing that differs from what was recorded. Where the history is sound, every row of
/// people, posts, organisations, spaces, memberships, links and things is compared with what the history says of it.
///
/// Whoever can write into the database can also write a whole new history. `expecting` is the hash of an end
/// that was noted somewhere else; it must still be in there. Needs memory for the rows of people, organisations, spaces and
/// memberships, not for things and their versions.
package func verifyHistory(
  _ tx: any Transaction, expecting hash: String? = nil
) throws -> HistoryVerdict {
  var walk = HistoryWalk(expected: hash?.lowercased())
  while true {
    let rows = try tx.rows(
      """
      SELECT \(StoredEntry.columns) FROM history WHERE number > \(walk.number) ORDER BY number LIMIT 500
      """)
    for row in rows {
      if let flaw = walk.step(row) { return .broken(flaw) }
    }
    if rows.count < 500 { break }
  }
  if let flaw = try walk.flawAtTheEnd(tx) { return .broken(flaw) }
  var versions = VersionWalk(erased: walk.erasedVersions)
  if let flaw = try versions.run(tx) { return .broken(flaw) }
  var rows = RowWalk(kept: walk.kept)
  try rows.run(tx)
  if rows.differences.count > 0 { return .differing(rows.differences) }
  return .sound(
    HistoryVerdict.Soundness(
      head: try HistoryHead.read(tx), erased: walk.erased.count, versions: versions.count, rows: rows.count))
}

/// The chain of entries, one after the other.
private struct HistoryWalk {
  private(set) var number = 0
  private var hash = Chain.beginning
  private var recordedAt = Instant(milliseconds: .min)
  private(set) var erased: Set<Int> = []
  private var announced: Set<Int> = []
  private(set) var erasedVersions: Set<VersionName> = []
  private(set) var kept: [Int: Erasure.Kept] = [:]
  private let expected: String?
  private var isExpectedFound: Bool

  init(expected: String?) {
    self.expected = expected
    isExpectedFound = expected == nil || expected == Chain.beginning
  }

  mutating func step(_ row: Row) -> HistoryFlaw? {
    let due = number + 1
    guard let found = try? row.integer("number") else { return HistoryFlaw(kind: .unreadable, number: due) }
    guard found == due else { return HistoryFlaw(kind: .gap, number: due) }
    guard let entry = try? StoredEntry(row), let written = try? row.text("hash") else {
      return HistoryFlaw(kind: .unreadable, number: due)
    }
    guard entry.previous == hash else { return HistoryFlaw(kind: .link, number: due) }
    guard entry.computedHash == written else { return HistoryFlaw(kind: .entry, number: due) }
    guard entry.recordedAt >= recordedAt else { return HistoryFlaw(kind: .time, number: due) }
    guard takeContent(of: entry) else { return HistoryFlaw(kind: .content, number: due) }
    (number, hash, recordedAt) = (due, written, entry.recordedAt)
    if hash == expected { isExpectedFound = true }
    return nil
  }

  /// Whether the content is the one that was recorded, or gone as a whole.
  private mutating func takeContent(of entry: StoredEntry) -> Bool {
    switch (entry.content, entry.salt) {
    case (nil, nil):
      erased.insert(entry.number)
      return true
    case (let content?, let salt?):
      guard Chain.digest(of: content, salt: salt) == entry.digest else { return false }
      if let erasure = Erasure(announcedBy: entry) {
        announced.formUnion(erasure.entries)
        erasedVersions.formUnion(erasure.versions)
        // Only what it took itself: a later one cannot say anew what an earlier one kept.
        kept.merge((erasure.kept ?? [:]).filter { erasure.entries.contains($0.key) }) { first, _ in first }
      }
      return true
    default: return false
    }
  }

  func flawAtTheEnd(_ tx: any Transaction) throws -> HistoryFlaw? {
    let head = try HistoryHead.read(tx)
    let ends = try tx.row("SELECT COUNT(*) AS ends FROM history_head")?.integer("ends") ?? 0
    let isEnd = head.number == number && head.hash == hash && (number == 0 || head.recordedAt == recordedAt)
    if !isEnd || ends != (number == 0 ? 0 : 1) { return HistoryFlaw(kind: .end, number: number + 1) }
    if let unannounced = erased.subtracting(announced).min() {
      return HistoryFlaw(kind: .erasure, number: unannounced)
    }
    return isExpectedFound ? nil : HistoryFlaw(kind: .expected, number: number)
  }
}
