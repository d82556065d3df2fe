package import Basics

/// Keeps calls within a publisher's limit. It has no clock: whoever calls says when.
package struct CallWindow: Sendable {
  private let calls: Int
  private let window: Duration
  private var recent: [Instant] = []

  package init(calls: Int, within window: Duration) {
    self.calls = calls
    self.window = window
  }

  /// Takes the place of one more call.
  ///
  /// - Returns: how long to wait before it.
  package mutating func place(at now: Instant) -> Duration {
    recent.removeAll { now.since($0) >= window }
    let earliest = recent.count < calls ? now : recent[recent.count - calls].adding(window)
    let moment = max(now, earliest)
    recent.append(moment)
    return moment.since(now)
  }
}
