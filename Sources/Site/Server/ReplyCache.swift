import NIOCore
import Pages
import Synchronization

/// Replies that were rendered before, within a bound of memory.
///
/// Two visits that miss at the same time both render; that costs less than making one wait.
final class ReplyCache: Sendable {
  struct Key: Hashable, Sendable {
    let segments: [String]
    let query: Query
    let variant: String
    let gzipped: Bool
  }

  private let limit: Int
  private let replies: Mutex<LeastRecentlyUsed<Key, PreparedReply>>

  /// - Parameter limit: memory for all replies together, in bytes.
  init(limit: Int) {
    self.limit = limit
    replies = Mutex(LeastRecentlyUsed(limit: limit))
  }

  func reply(for key: Key) -> PreparedReply? {
    replies.withLock { $0.value(for: key) }
  }

  /// Keeps `reply`, unless it alone would take more than an eighth of the memory and drive out many others.
  func keep(_ reply: PreparedReply, for key: Key) {
    let size = Self.size(of: reply, under: key)
    guard size <= limit / 8 else { return }
    replies.withLock { $0.keep(reply, size: size, for: key) }
  }

  /// Bytes that an entry takes: body, key, and about four kilobytes for header fields and bookkeeping, which
  /// is what the memory of a server full of small replies was measured to grow by.
  private static func size(of reply: PreparedReply, under key: Key) -> Int {
    let segments = key.segments.reduce(0) { $0 + $1.utf8.count + 32 }
    let query = key.query.pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 64 }
    return reply.body.readableBytes + segments + query + key.variant.utf8.count + 4096
  }
}
