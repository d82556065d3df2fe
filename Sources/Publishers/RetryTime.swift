internal import Basics
internal import Foundation

/// What `Retry-After` says (RFC 9110, section 10.2.3): seconds, or the moment itself.
enum RetryTime {
  /// Nil where it says neither.
  static func wait(_ text: String, at now: Instant) -> Duration? {
    if let seconds = Int(text), (0...1_000_000).contains(seconds) { return .seconds(seconds) }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    guard let moment = format.date(from: text) else { return nil }
    let milliseconds = Int64(moment.timeIntervalSince1970 * 1000)
    return max(.zero, Instant(milliseconds: milliseconds).since(now))
  }
}
