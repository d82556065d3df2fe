/// A point in time: whole milliseconds since 1 January 1970, 00:00 UTC.
///
/// For when something was written down. What holds between two dates is a matter of `Day`s.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (a: Instant, b: Instant) -> Bool {
    a.milliseconds < b.milliseconds
  }

  package func adding(_ duration: Duration) -> Instant {
    let (seconds, attoseconds) = duration.components
    return Instant(milliseconds: milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }

  /// The time from `earlier` to here, below zero where it is later.
  package func since(_ earlier: Instant) -> Duration {
    .milliseconds(milliseconds - earlier.milliseconds)
  }
}
