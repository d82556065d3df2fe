import Synchronization

/// A clock that moves when it is told to.
final class TestClock: Sendable {
  private let moment = Mutex(ContinuousClock.now)

  var now: ContinuousClock.Instant { moment.withLock { $0 } }

  func advance(by duration: Duration) {
    moment.withLock { $0 = $0.advanced(by: duration) }
  }
}
