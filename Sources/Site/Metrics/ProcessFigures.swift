import Foundation

/// What the system says of this process; nil where it does not tell.
struct ProcessFigures: Sendable {
  let residentBytes: Int?
  /// On all processors together.
  let processorSeconds: Double?
  let openFiles: Int?

  /// As of now, from `/proc` (proc(5)).
  static var now: ProcessFigures {
    let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    let resident = pages.flatMap { $0.count > 1 ? Int($0[1]) : nil }
    let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    return ProcessFigures(
      residentBytes: resident.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }, processorSeconds: processorTime,
      openFiles: files)
  }

  private static var processorTime: Double? {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return nil }
    return Double(time.tv_sec) + (Double(time.tv_nsec) / 1e9)
  }
}
