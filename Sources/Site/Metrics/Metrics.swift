import Synchronization

/// What the server counts about itself, for whoever watches over it. It names pages and never visitors.
package final class Metrics: Sendable {
  struct Request: Hashable {
    let route: String
    /// The first digit of the status.
    let statusClass: Int
  }

  struct Call: Hashable {
    let kind: String
    let isFault: Bool
  }

  /// Where an outlook comes from.
  enum OutlookSource: String {
    case here
    /// Another server, or this one before it was started anew.
    case shared
  }

  struct Book {
    var requests: [Request: Int] = [:]
    var times = Histogram()
    var calls: [Call: Int] = [:]
    var callTimes: [String: Histogram] = [:]
    var outlooks: [OutlookSource: Int] = [:]
  }

  private let book = Mutex(Book())

  package init() {}

  func count(route: String, status: Int, time: Duration) {
    book.withLock { book in
      book.requests[Request(route: route, statusClass: status / 100), default: 0] += 1
      book.times.add(time)
    }
  }

  /// - Parameter kind: `read` or `write`.
  func count(call kind: String, isFault: Bool, time: Duration) {
    book.withLock { book in
      book.calls[Call(kind: kind, isFault: isFault), default: 0] += 1
      book.callTimes[kind, default: Histogram()].add(time)
    }
  }

  func count(outlook source: OutlookSource) {
    book.withLock { $0.outlooks[source, default: 0] += 1 }
  }

  var current: Book { book.withLock { $0 } }
}
