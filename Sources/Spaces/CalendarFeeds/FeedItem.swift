package import Basics
package import Duties

/// A duty as a calendar that asks again and again is told it.
package struct FeedItem: Hashable, Sendable {
  package let noted: NotedDuty
  package let space: Identifier<Space>
  /// Goes up with each change of what it was derived from and of what was noted about it, and never down.
  package let sequence: Int
  /// What is no longer asked of whoever the calendar is for.
  package let isCancelled: Bool
  /// When it was last written.
  package let changedAt: Instant
}

extension CalendarFeed {
  /// Whether a duty is one of this feed.
  func holds(_ who: DutyBearer, unit: String, _ holders: DutyHolders) -> Bool {
    if space == nil { return holders.people(behind: who, of: unit)?.contains(person) ?? false }
    return role.isEmpty || who.key == role
  }
}
