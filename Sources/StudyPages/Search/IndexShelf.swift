import Basics
import Synchronization
import Wording

/// What can be found in each language on one day: tables and texts do not change while the program runs, and the law of
/// another day is found anew.
final class IndexShelf: Sendable {
  private struct Kept {
    let day: Day
    let entries: [SiteIndex.Entry]
  }

  private let kept = Mutex<[Language: Kept]>([:])

  func entries(in language: Language, on day: Day, _ find: () -> [SiteIndex.Entry]) -> [SiteIndex.Entry] {
    if let known = kept.withLock({ $0[language] }), known.day == day { return known.entries }
    // Found outside the lock: a second visitor may do the same work, but nobody waits.
    let entries = find()
    kept.withLock { $0[language] = Kept(day: day, entries: entries) }
    return entries
  }
}
