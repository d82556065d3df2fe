import Formats
import Synchronization

/// What was asked of the server so far, by route: nothing of who asked.
final class RequestMeter: Sendable {
  private struct Question: Hashable, Comparable {
    let route: String
    let method: String
    let status: Int

    static func < (a: Self, b: Self) -> Bool {
      (a.route, a.method, a.status) < (b.route, b.method, b.status)
    }
  }

  private struct Times {
    /// How many took no longer than each of the bounds.
    var within = [Int](repeating: 0, count: RequestMeter.bounds.count)
    var sum = 0.0
    var count = 0
  }

  /// Seconds.
  private static let bounds = [0.005, 0.025, 0.1, 0.5, 2.5, 10]

  private let state = Mutex((answers: [Question: Int](), times: [String: Times]()))

  func record(route: String, method: String, status: Int, _ time: Duration) {
    let seconds = time / .seconds(1)
    state.withLock { state in
      state.answers[Question(route: route, method: method, status: status), default: 0] += 1
      var times = state.times[route] ?? Times()
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { times.within[index] += 1 }
      times.sum += seconds
      times.count += 1
      state.times[route] = times
    }
  }

  var metrics: [Metric] {
    let (answers, times) = state.withLock { $0 }
    return [
      Metric(
        "nabo_requests_total", .counter, "Requests that were answered.",
        answers.sorted { $0.key < $1.key }.map { question, count in
          .init(
            Double(count),
            [
              .init("route", question.route), .init("method", question.method),
              .init("status", String(question.status)),
            ])
        }),
      Metric(
        "nabo_request_duration_seconds", .histogram, "Time from the head of a request to its answer.",
        times.sorted { $0.key < $1.key }.flatMap { samples($0.value, route: $0.key) }),
    ]
  }

  private func samples(_ times: Times, route: String) -> [Metric.Sample] {
    let route = Metric.Label("route", route)
    let buckets = zip(Self.bounds, times.within).map { bound, count in
      Metric.Sample(Double(count), [route, .init("le", String(bound))], tail: "_bucket")
    }
    return buckets + [
      .init(Double(times.count), [route, .init("le", "+Inf")], tail: "_bucket"),
      .init(times.sum, [route], tail: "_sum"), .init(Double(times.count), [route], tail: "_count"),
    ]
  }
}
