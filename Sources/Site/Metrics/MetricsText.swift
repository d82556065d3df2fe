import Basics

/// Metrics in the text format of Prometheus
/// (https://prometheus.io/docs/instrumenting/exposition_formats/, version 0.0.4).
struct MetricsText {
  /// What is looked up at the moment of asking.
  struct Moment: Sendable {
    /// Visits that are worked on or wait where waiting is allowed, and how many there may be.
    let queue: Int
    let places: Int
    /// People who are signed in; nil where the database does not answer.
    let sessions: Int?
    /// Work that servers share, by state; empty where the database does not answer.
    let jobs: [String: Int]
    let process: ProcessFigures
  }

  static let contentType = "text/plain; version=0.0.4; charset=utf-8"
  private(set) var text = ""

  init(_ book: Metrics.Book, _ moment: Moment) {
    add("nabo_build_info", "gauge", "The version that runs.", [("version=\"\(Program.version)\"", "1")])
    add(
      "nabo_requests_total", "counter", "Requests by pattern of the address and class of the status.",
      book.requests.map {
        (labels(["route": $0.key.route, "status": "\($0.key.statusClass)xx"]), "\($0.value)")
      })
    add(
      "nabo_database_calls_total", "counter", "Transactions by kind and outcome.",
      book.calls.map {
        (labels(["kind": $0.key.kind, "outcome": $0.key.isFault ? "fault" : "ok"]), "\($0.value)")
      })
    add(
      "nabo_outlooks_total", "counter", "Outlooks by whether they were worked out here or taken over.",
      book.outlooks.map { (labels(["source": $0.key.rawValue]), "\($0.value)") })
    add("nabo_request_seconds", "Time from the head of a request to its last byte.", [("", book.times)])
    add(
      "nabo_database_seconds", "Time that a transaction took.",
      book.callTimes.map { (labels(["kind": $0.key]), $0.value) })
    addMoment(moment)
  }

  private mutating func addMoment(_ moment: Moment) {
    add("nabo_work_queue", "gauge", "Visits that are worked on or wait.", [("", "\(moment.queue)")])
    add("nabo_work_places", "gauge", "Visits that may be worked on or wait.", [("", "\(moment.places)")])
    if let sessions = moment.sessions {
      add("nabo_sessions", "gauge", "Sessions that are not over.", [("", "\(sessions)")])
    }
    add(
      "nabo_jobs", "gauge", "Outlooks in the table that servers share, by state.",
      moment.jobs.map { (labels(["state": $0.key]), "\($0.value)") })
    let process = moment.process
    if let bytes = process.residentBytes {
      add("process_resident_memory_bytes", "gauge", "Memory in use.", [("", "\(bytes)")])
    }
    if let seconds = process.processorSeconds {
      add("process_cpu_seconds_total", "counter", "Time on processors.", [("", "\(seconds)")])
    }
    if let count = process.openFiles {
      add("process_open_fds", "gauge", "Files and connections open.", [("", "\(count)")])
    }
  }

  private mutating func add(
    _ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]
  ) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    for sample in samples.sorted(by: { $0.labels < $1.labels }) {
      text += "\(name)\(sample.labels.isEmpty ? "" : "{\(sample.labels)}") \(sample.value)\n"
    }
  }

  private mutating func add(_ name: String, _ help: String, _ samples: [(labels: String, times: Histogram)]) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) histogram\n"
    for sample in samples.sorted(by: { $0.labels < $1.labels }) {
      let prefix = sample.labels.isEmpty ? "" : sample.labels + ","
      var soFar = 0
      for (bound, count) in zip(Histogram.bounds.map { "\($0)" } + ["+Inf"], sample.times.counts) {
        soFar += count
        text += "\(name)_bucket{\(prefix)le=\"\(bound)\"} \(soFar)\n"
      }
      let labels = sample.labels.isEmpty ? "" : "{\(sample.labels)}"
      text += "\(name)_sum\(labels) \(sample.times.sum)\n\(name)_count\(labels) \(sample.times.count)\n"
    }
  }

  private func labels(_ pairs: [String: String]) -> String {
    pairs.sorted { $0.key < $1.key }.map { name, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n")
      return "\(name)=\"\(escaped)\""
    }.joined(separator: ",")
  }
}
