package import Basics

/// How long a session lasts (OWASP session management: an idle and an absolute limit).
package struct SessionTimes: Sendable {
  package let idle: Duration
  package let absolute: Duration
  /// For the code after the password.
  package let code: Duration
  /// For setting up a second factor, with an app that may have to be found first.
  package let setUp: Duration

  package static let standard = SessionTimes(
    idle: .seconds(12 * 3600), absolute: .seconds(7 * 86400), code: .seconds(600), setUp: .seconds(3600))

  /// How far the clocks of several servers may be apart. A session that was made or seen later than this from now
  /// was written while a clock was wrong, and is over: else it would outlive its limits.
  package static let tolerance = Duration.seconds(300)

  package func holds(created: Instant, seen: Instant, stage: SessionState.Stage, at now: Instant) -> Bool {
    let age = now.since(created)
    let rest = now.since(seen)
    guard age >= .zero - Self.tolerance, rest >= .zero - Self.tolerance else { return false }
    let longest =
      switch stage {
      case .awaitsCode: code
      case .needsFactor: setUp
      case .complete: absolute
      }
    return age < longest && rest < idle
  }
}
