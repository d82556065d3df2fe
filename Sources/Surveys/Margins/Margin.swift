/// How far a share from a sample may be from the true one.
package struct Margin: Hashable, Sendable {
  package enum Method: String, CaseIterable, Hashable, Sendable {
    /// Everybody answered: nothing is unsure.
    case census
    /// The share, and the margin to either side.
    case normal
    /// Wilson's bounds, for shares so small or so large that the margin to either side is no longer right.
    case wilson
  }

  /// Below so many effective answers on either side the bounds are Wilson's.
  static let fewestForNormal = 10.0
  /// Below so many answers a share of a group is not published.
  package static let fewestToPublish = 50

  package let low: Double
  package let high: Double
  /// Half the width of the normal interval, as surveys print it.
  package let margin: Double
  package let method: Method
}
