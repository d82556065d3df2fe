import Basics
import Synchronization

/// Values that were worked out, for whoever asks next: within a bound of bytes, and none for longer than some minutes after
/// it was last asked for.
final class BriefMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    let key: Key
    let value: Value
    let bytes: Int
    var askedAt: Instant
  }

  private let limit: Int
  /// In milliseconds.
  private let patience: Int64
  /// The one asked for last at the end. They are few, because each is large.
  private let entries = Mutex<[Entry]>([])

  /// - Parameters:
  ///   - bytes: of all values together.
  ///   - minutes: for which one is kept that nobody asks for.
  init(bytes: Int, minutes: Int64 = 10) {
    (limit, patience) = (bytes, minutes * 60_000)
  }

  /// The value that is kept, or that `work` works out and that is kept then. What is larger than the bound is not.
  func value(
    _ key: Key, at now: Instant, bytes: (Value) -> Int, _ work: () throws -> Value
  ) rethrows -> Value {
    if let known = known(key, at: now) { return known }
    let value = try work()
    keep(value, bytes(value), for: key, at: now)
    return value
  }

  private func known(_ key: Key, at now: Instant) -> Value? {
    entries.withLock { entries in
      entries.removeAll { now.milliseconds - $0.askedAt.milliseconds > patience }
      guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
      var entry = entries.remove(at: index)
      entry.askedAt = now
      entries.append(entry)
      return entry.value
    }
  }

  private func keep(_ value: Value, _ bytes: Int, for key: Key, at now: Instant) {
    entries.withLock { entries in
      entries.removeAll { $0.key == key }
      entries.append(Entry(key: key, value: value, bytes: bytes, askedAt: now))
      var held = entries.reduce(0) { $0 + $1.bytes }
      while held > limit, let first = entries.first {
        held -= first.bytes
        entries.removeFirst()
      }
    }
  }
}
