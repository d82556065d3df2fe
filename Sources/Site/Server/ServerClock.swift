import Foundation
import Synchronization

/// The `Date` header, formatted once a second.
final class ServerClock: Sendable {
  private let last = Mutex((seconds: 0, text: ""))

  var httpDate: String {
    let seconds = Self.now.seconds
    return last.withLock { last in
      if last.seconds != seconds { last = (seconds, UTCTime(seconds: seconds).httpDate) }
      return last.text
    }
  }

  static var now: UTCTime { UTCTime(seconds: Int(Date().timeIntervalSince1970)) }
}
