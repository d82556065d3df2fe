import Pages
import Synchronization

/// Refusals that were rendered before: whoever is refused over and over costs next to nothing.
final class KeptRefusals: Sendable {
  struct Key: Hashable, Sendable {
    let refusal: Refusal
    let acceptLanguage: String
    /// Programs are told in JSON.
    let isOfProgram: Bool
    let gzipped: Bool
  }

  private let replies = Mutex(LeastRecentlyUsed<Key, PreparedReply>(limit: 128))

  /// What was rendered for `key`, or what `render` gives, which is then kept.
  func reply(for key: Key, _ render: () -> PreparedReply) -> PreparedReply {
    if let kept = replies.withLock({ $0.value(for: key) }) { return kept }
    let reply = render()
    // A header of the visitor's own invention is not worth a place.
    if key.acceptLanguage.utf8.count <= 200 { replies.withLock { $0.keep(reply, size: 1, for: key) } }
    return reply
  }
}
