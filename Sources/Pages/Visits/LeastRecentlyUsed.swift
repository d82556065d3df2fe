/// Values under keys within a bound on their sizes; the one unused for longest goes first.
package struct LeastRecentlyUsed<Key: Hashable, Value> {
  private struct Entry {
    let value: Value
    let size: Int
    var newer: Key?
    var older: Key?
  }

  /// The sum of all sizes never exceeds it.
  package let limit: Int
  private(set) var size = 0
  private var entries: [Key: Entry] = [:]
  /// Ends of the list from the most to the least recently used.
  private var newest: Key?
  private var oldest: Key?

  package init(limit: Int) {
    self.limit = limit
  }

  package var count: Int { entries.count }

  /// The value under `key`, which thereby becomes the most recently used.
  package mutating func value(for key: Key) -> Value? {
    guard let entry = entries[key] else { return nil }
    if newest != key {
      remove(key)
      insert(key, entry)
    }
    return entry.value
  }

  /// Puts `value` under `key` and lets go of as many old ones as needed.
  package mutating func keep(_ value: Value, size: Int, for key: Key) {
    remove(key)
    insert(key, Entry(value: value, size: size))
    while self.size > limit, let oldest { remove(oldest) }
  }

  private mutating func insert(_ key: Key, _ entry: Entry) {
    var entry = entry
    entry.newer = nil
    entry.older = newest
    if let newest { entries[newest]?.newer = key }
    entries[key] = entry
    newest = key
    if oldest == nil { oldest = key }
    size += entry.size
  }

  private mutating func remove(_ key: Key) {
    guard let entry = entries.removeValue(forKey: key) else { return }
    if let newer = entry.newer { entries[newer]?.older = entry.older } else { newest = entry.older }
    if let older = entry.older { entries[older]?.newer = entry.newer } else { oldest = entry.newer }
    size -= entry.size
  }
}
