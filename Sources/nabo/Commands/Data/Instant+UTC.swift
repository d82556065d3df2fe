import Basics
import Foundation

extension Instant {
  /// ISO 8601 in UTC to the second: `2027-01-04T09:12:00Z`.
  var utc: String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
  }
}
