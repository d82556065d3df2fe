import Testing

@testable import Formats

@Suite struct MetricTests {
  /// The forms that the description of the format shows.
  @Test func theTextIsTheOneThatIsDescribed() {
    let metrics = [
      Metric(
        "http_requests_total", .counter, "The total number of HTTP requests.",
        [
          .init(1027, [.init("method", "post"), .init("code", "200")]),
          .init(3, [.init("method", "post"), .init("code", "400")]),
        ]),
      Metric(
        "seconds", .histogram, "A \\ and\na line.",
        [.init(0.5, [.init("le", "+Inf")], tail: "_bucket"), .init(.infinity, tail: "_sum")]),
      Metric("odd", .gauge, "\"quoted\"", [.init(1.25, [.init("path", "C:\\D\n\"x\"")])]),
    ]
    let expected = #"""
      # HELP http_requests_total The total number of HTTP requests.
      # TYPE http_requests_total counter
      http_requests_total{method="post",code="200"} 1027
      http_requests_total{method="post",code="400"} 3
      # HELP seconds A \\ and\na line.
      # TYPE seconds histogram
      seconds_bucket{le="+Inf"} 0.5
      seconds_sum +Inf
      # HELP odd "quoted"
      # TYPE odd gauge
      odd{path="C:\\D\n\"x\""} 1.25

      """#
    #expect(String(decoding: Metric.text(metrics), as: UTF8.self) == expected)
  }
}
