package import Basics
internal import Synchronization

/// A memory of a server elsewhere that did not answer: for a while nobody waits for it again.
package final class Outage: Sendable {
  private let until = Mutex<ContinuousClock.Instant?>(nil)
  private let now: @Sendable () -> ContinuousClock.Instant
  /// How long it is left alone; short, so that one that comes back is not kept from whoever waits for it.
  package static let pause = Duration.seconds(15)

  package init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.now = now
  }

  /// Whether it did not answer a moment ago.
  package var isFresh: Bool {
    let moment = now()
    return until.withLock { $0.map { moment < $0 } ?? false }
  }

  /// Notes how a call went. Only silence is remembered: an answer of any kind shows that somebody is there.
  package func note(_ fault: Diagnostic?) {
    let isSilent = fault.map { ["server-slow", "server-unreachable"].contains($0.code) } ?? false
    let end = isSilent ? now() + Self.pause : nil
    until.withLock { $0 = end }
  }
}
