import Basics
import Formats
import Foundation
import Store

extension StorageMeter {
  var metrics: [Metric] {
    let reading = reading
    let (read, written) = (Metric.Label("kind", "read"), Metric.Label("kind", "write"))
    return [
      Metric(
        "nabo_transactions_total", .counter, "Transactions of the database.",
        [.init(Double(reading.reads), [read]), .init(Double(reading.writes), [written])]),
      Metric(
        "nabo_transactions_seconds_total", .counter, "Time that transactions took, waiting included.",
        [
          .init(reading.readTime / .seconds(1), [read]), .init(reading.writeTime / .seconds(1), [written]),
        ]),
      Metric(
        "nabo_database_faults_total", .counter, "Transactions that failed, by what went wrong.",
        reading.faults.sorted { $0.key < $1.key }.map { .init(Double($0.value), [.init("fault", $0.key)]) }),
    ]
  }
}

/// What the system knows of this process; empty where it does not say.
enum ProcessMetrics {
  static var all: [Metric] {
    let memory = residentBytes.map {
      Metric("process_resident_memory_bytes", .gauge, "Memory that the process holds.", [.init($0)])
    }
    let program = Metric(
      "nabo_info", .gauge, "The program.", [.init(1, [.init("version", Program.version)])])
    return [program] + [memory].compactMap(\.self)
  }

  /// `/proc/self/statm` counts in pages.
  private static var residentBytes: Double? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    return text.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map {
      $0 * Double(sysconf(Int32(_SC_PAGESIZE)))
    }
  }
}
