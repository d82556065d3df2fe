/// What the number of unread notices of a person rests on.
package struct UnreadGround: Hashable, Sendable {
  let parts: [String]
  /// Whether nothing happened since they read.
  package let isAllRead: Bool
}
