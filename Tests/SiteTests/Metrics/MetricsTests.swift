import Store
import Testing

@testable import Site

@Suite struct MetricsTests {
  private func text(_ metrics: Metrics, sessions: Int? = 3) -> String {
    MetricsText(
      metrics.current,
      .init(
        queue: 2, places: 264, sessions: sessions, jobs: ["running": 1],
        process: ProcessFigures(residentBytes: 1024, processorSeconds: 1.5, openFiles: 7))
    ).text
  }

  @Test func requestsAreCountedByPatternAndClass() {
    let metrics = Metrics()
    for status in [200, 204, 304, 404, 200] {
      metrics.count(route: "/units/:country/:code", status: status, time: .milliseconds(2))
    }
    let text = text(metrics)
    #expect(text.contains("nabo_requests_total{route=\"/units/:country/:code\",status=\"2xx\"} 3\n"))
    #expect(text.contains("nabo_requests_total{route=\"/units/:country/:code\",status=\"3xx\"} 1\n"))
    #expect(text.contains("nabo_request_seconds_bucket{le=\"0.001\"} 0\n"))
    #expect(text.contains("nabo_request_seconds_bucket{le=\"0.0025\"} 5\n"))
    #expect(text.contains("nabo_request_seconds_bucket{le=\"+Inf\"} 5\n"))
    #expect(text.contains("nabo_request_seconds_count 5\n"))
  }

  @Test func bucketsOnlyGrow() {
    let metrics = Metrics()
    for milliseconds in [1, 3, 30, 700, 20_000] {
      metrics.count(route: "/", status: 200, time: .milliseconds(milliseconds))
    }
    let counts = text(metrics).split(separator: "\n").filter { $0.hasPrefix("nabo_request_seconds_bucket") }
      .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(counts.count == Histogram.bounds.count + 1)
    #expect(counts == counts.sorted())
    #expect(counts.last == 5)
  }

  @Test func callsOfTheDatabaseAreCountedByOutcome() {
    let metrics = Metrics()
    let storage = MeasuredStorage(FaultyStorage(fault: .busy), metrics)
    #expect(throws: StorageFault.busy) { try storage.read { _ in } }
    #expect(throws: StorageFault.busy) { try storage.write { _ in } }
    let text = text(metrics)
    #expect(text.contains("nabo_database_calls_total{kind=\"read\",outcome=\"fault\"} 1\n"))
    #expect(text.contains("nabo_database_calls_total{kind=\"write\",outcome=\"fault\"} 1\n"))
  }

  @Test func whatIsNotKnownIsLeftOut() {
    #expect(text(Metrics()).contains("nabo_sessions 3\n"))
    #expect(!text(Metrics(), sessions: nil).contains("nabo_sessions"))
    #expect(text(Metrics()).contains("nabo_jobs{state=\"running\"} 1\n"))
  }

  @Test func outlooksAreCountedByWhereTheyComeFrom() {
    let metrics = Metrics()
    metrics.count(outlook: .here)
    metrics.count(outlook: .shared)
    metrics.count(outlook: .shared)
    #expect(text(metrics).contains("nabo_outlooks_total{source=\"here\"} 1\n"))
    #expect(text(metrics).contains("nabo_outlooks_total{source=\"shared\"} 2\n"))
  }

  /// Each family is described once, before its samples (text format, version 0.0.4).
  @Test func everySampleFollowsItsType() {
    let metrics = Metrics()
    metrics.count(route: "\"\\\n", status: 200, time: .zero)
    var families: Set<String> = []
    for line in text(metrics).split(separator: "\n") where !line.hasPrefix("# HELP") {
      let words = line.split(separator: " ")
      if line.hasPrefix("# TYPE") {
        #expect(families.insert(String(words[2])).inserted)
      } else {
        let name = String(line.prefix { $0 != "{" && $0 != " " })
        #expect(families.contains { name.hasPrefix($0) }, "\(line)")
        #expect(words.last.flatMap { Double($0) } != nil, "\(line)")
      }
    }
    #expect(families.count > 5)
  }

  @Test(arguments: [
    ("127.0.0.1:9464", "127.0.0.1", 9464), ("[::1]:0", "::1", 0), ("localhost:80", "localhost", 80),
  ])
  func addressIsReadAsHostAndPort(_ text: String, _ host: String, _ port: Int) {
    #expect(MetricsAddress(text)?.host == host)
    #expect(MetricsAddress(text)?.port == port)
  }

  @Test(arguments: ["", "9464", ":9464", "host:", "host:99999", "host:x"])
  func whatIsNoAddressIsRefused(_ text: String) {
    #expect(MetricsAddress(text) == nil)
  }
}
