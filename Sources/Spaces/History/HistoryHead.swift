package import Basics
package import Store

/// The end of the history: written down elsewhere, it proves later that nothing up to here was changed.
package struct HistoryHead: Hashable, Sendable {
  /// Number of the last entry; 0 where there is none.
  package let number: Int
  package let recordedAt: Instant
  /// 64 hexadecimal digits, which cover every entry so far.
  package let hash: String

  static let beginning = HistoryHead(
    number: 0, recordedAt: Instant(milliseconds: 0), hash: Chain.beginning)

  package static func read(_ tx: any Transaction) throws -> HistoryHead {
    guard let row = try tx.row("SELECT number, recorded_at, hash FROM history_head WHERE id = 1") else {
      return .beginning
    }
    return HistoryHead(
      number: try row.integer("number"), recordedAt: try row.instant("recorded_at"),
      hash: try row.text("hash"))
  }

  func write(_ tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO history_head (id, number, recorded_at, hash) VALUES (1, \(number), \(recordedAt), \(hash))
      ON CONFLICT (id) DO UPDATE SET number = \(number), recorded_at = \(recordedAt), hash = \(hash)
      """)
  }
}
