import Synchronization

/// A clock that moves when it is told to.
package final class TestClock: Sendable {
  private let moment = Mutex(ContinuousClock.now)

  package init() {}

  package var now: ContinuousClock.Instant { moment.withLock { $0 } }

  package func advance(by duration: Duration) {
    moment.withLock { $0 = $0.advanced(by: duration) }
  }
}
