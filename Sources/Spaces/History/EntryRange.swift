package import Store

/// Entries of the history that follow one another: what one step of something that has no versions wrote.
package struct EntryRange: Hashable, Sendable {
  package let first: Int
  package let last: Int

  /// More than one step writes.
  private static let most = 2_000

  /// What `body` writes; nil where that is nothing.
  package static func written(
    _ tx: any Transaction, by body: () throws -> Void
  ) throws -> EntryRange? {
    let before = try HistoryHead.read(tx).number
    try body()
    let after = try HistoryHead.read(tx).number
    return after > before ? EntryRange(first: before + 1, last: after) : nil
  }

  private init(first: Int, last: Int) {
    (self.first, self.last) = (first, last)
  }

  /// The range that `text` writes as `12-15`, or nil.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first > 0, last >= first,
      last - first < Self.most
    else { return nil }
    self.init(first: first, last: last)
  }

  package var text: String { "\(first)-\(last)" }
}

/// What came of taking a step back: how many say again what they said before, and how many were changed again since.
package struct StepTakenBack: Hashable, Sendable {
  package internal(set) var undone = 0
  package internal(set) var left = 0

  /// Of nothing.
  package init() {}
}
