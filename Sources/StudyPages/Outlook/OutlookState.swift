package import Basics
package import Studies

/// How far an outlook is.
package enum OutlookState: Sendable {
  case finished(Result<Outlook, Diagnostics>)
  /// The share that is done, 0…1.
  case underWay(Double)
  /// Too many others wait.
  case full
  /// Whoever asks has as many waiting as one may.
  case fullForAsker
}
