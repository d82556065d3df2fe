import Basics
import Pages
import Spaces
import Store
import Synchronization

/// The numbers of unread notices of those who visited last, so that a page counts anew only what changed.
package final class UnreadCounts: Sendable {
  private struct Known {
    let ground: UnreadGround
    let day: Day
    let count: UnreadCount
  }

  private let known: Mutex<LeastRecentlyUsed<Identifier<Person>, Known>>

  /// - Parameter people: of how many it is kept.
  package init(people: Int = 5000) {
    known = Mutex(LeastRecentlyUsed(limit: people))
  }

  func count(for person: Identifier<Person>, on day: Day, _ tx: any Transaction) throws -> UnreadCount {
    let ground = try Notices.ground(of: person, tx)
    if ground.isAllRead { return .none }
    let present = known.withLock { $0.value(for: person) }
    if let present, present.ground == ground, present.day == day { return present.count }
    let count = try Notices.unread(for: person, on: day, tx)
    known.withLock { $0.keep(Known(ground: ground, day: day, count: count), size: 1, for: person) }
    return count
  }
}
