package import Basics

/// An entry of the history that concerns somebody, as they may see it now.
package struct Notice: Hashable, Sendable {
  package let entry: HistoryEntry
  /// Where it happened; nil for what belongs to no space.
  package let space: Space?
  /// What the space is called; for whoever may not open it, what it was called then. Nil where it is not known.
  package let spaceName: String?
  /// Whether it is about the reader.
  package let isAboutReader: Bool
  /// Whether the reader may open the space; of one that they no longer belong to they are told that they do not.
  package let isSpaceOpen: Bool
  /// Whether the reader is mentioned in it.
  package let isMention: Bool
  /// Whether it gave the reader a task.
  package let isGiven: Bool
  package let isUnread: Bool
}

/// Which notices are asked for.
package struct NoticeQuestion: Hashable, Sendable {
  /// Only those that are not read yet.
  package var unreadOnly = true
  /// Only those after the entry of this number.
  package var after = 0
  /// Only those before the entry of this number: the next page goes on from the last one shown.
  package var before: Int?
  /// At most so many, from 1 to 200.
  package var limit = 50

  package init() {}
}

/// Notices, the latest first, and how far they reach.
package struct NoticeList: Hashable, Sendable {
  package let notices: [Notice]
  /// Where there may be older ones: the number of the entry before which to look for them.
  package let next: Int?
  /// The number of the last entry of the history when they were read: what came later is not among them.
  package let upTo: Int
}

/// How much is unread: counted up to 99.
package struct UnreadCount: Hashable, Sendable {
  package static let most = 99

  package let count: Int
  /// Whether there are more than that.
  package let isMore: Bool

  package static let none = UnreadCount(count: 0, isMore: false)
}

/// Whether somebody has notices by letter.
package enum LetterChoice: String, CaseIterable, Hashable, Sendable {
  case none
  /// One a day, on days when there is something to tell.
  case daily
}

/// How far somebody has read.
package struct NoticeReader: Hashable, Sendable {
  /// Entries up to this number are read.
  package let seen: Int
  package let letters: LetterChoice
  /// Entries up to this number were told by letter.
  package let told: Int
  /// The day of the last letter, or on which there was nothing to tell.
  package let letterDay: Day?
  /// So many days before a duty of theirs is due a letter says so; 0 for never.
  package var dutyDays = 7
}
