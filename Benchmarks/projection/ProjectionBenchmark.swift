import Foundation
import Kernels

/// Times the cohort kernel: `ProjectionBenchmark FOLDER [--draws 1000] [--threads 1]`.
///
/// Prints CPU and wall seconds, the largest resident set, and the people of the last year, as JSON.
@main
struct ProjectionBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let files = try CohortFiles(folder: arguments[1]) else {
      print("ProjectionBenchmark FOLDER [--draws 1000] [--threads 1]")
      exit(2)
    }
    let (draws, threads) = (option("--draws") ?? 1000, option("--threads") ?? 1)
    let before = residentMegabytes()
    var baseline = DrawnTotals(regions: files.tables.regions)
    var run = CohortRun(files.tables)
    baseline.add(&run, Array(repeating: .one, count: files.draws.first?.count ?? 0))
    let (cpuStart, wallStart) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
    let totals = DrawnTotals(of: files.tables, files.draws, count: draws, threads: threads)
    let (cpu, wall) = (
      seconds(CLOCK_PROCESS_CPUTIME_ID) - cpuStart, seconds(CLOCK_MONOTONIC) - wallStart
    )
    print(
      """
      {"draws": \(draws), "threads": \(threads), "cpu": \(cpu), "wall": \(wall), \
      "cpu_per_draw": \(cpu / Double(draws)), "baseline": \(baseline.mean), "mean": \(totals.mean), \
      "fingerprint": "\(fingerprint(totals))", "megabytes_read": \(before), \
      "megabytes": \(residentMegabytes())}
      """)
  }

  private static func option(_ name: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
    return Int(arguments[place + 1])
  }

  /// Of every bit of the sums, to tell whether two runs agree.
  private static func fingerprint(_ totals: DrawnTotals) -> String {
    let bits = (totals.sums + totals.squares).map(\.bitPattern)
    return String(bits.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }, radix: 16)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func residentMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
