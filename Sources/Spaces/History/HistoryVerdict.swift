/// What came of checking the whole history.
package enum HistoryVerdict: Hashable, Sendable {
  case sound(Soundness)
  case broken(HistoryFlaw)
  /// The history is sound, but the tables say something else than it does.
  case differing(RowDifferences)

  package struct Soundness: Hashable, Sendable {
    /// The end of it, to be written down elsewhere.
    package let head: HistoryHead
    /// Entries whose content was erased for the sake of somebody's personal data.
    package let erased: Int
    /// Versions of things whose content was found as it was recorded, or erased.
    package let versions: Int
    /// Rows of tables that were found as the history has them.
    package let rows: Int
  }
}

/// The first thing found wrong with the history.
package struct HistoryFlaw: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The entry cannot be read.
    case unreadable
    /// One or more entries before it are not there.
    case gap
    /// It does not continue the one before.
    case link
    /// What it says of who, when and what differs from what was recorded.
    case entry
    /// What it says of before, after or why differs from what was recorded.
    case content
    /// It was recorded before the one before it.
    case time
    /// Content is gone without an erasure that says so.
    case erasure
    /// The end is missing, or the note of where the end is.
    case end
    /// A version of a thing differs from what this entry attests, or is not there.
    case version
    /// A version is cited without this entry, or not cited in spite of it.
    case citation
    /// The end that was written down elsewhere is nowhere in it.
    case expected
  }

  package let kind: Kind
  /// Of the entry, or of the first one that is not there.
  package let number: Int
}
