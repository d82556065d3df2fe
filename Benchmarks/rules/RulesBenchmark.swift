import Basics
import Foundation
import Rulebook

/// Times the grant system on a file of units: `RulesBenchmark rules_430.csv [columns.csv]`.
///
/// Prints CPU seconds for one year, for one year with a reform beside it, and for thirty years; with a second
/// file, writes every outcome of 2026 in kroner to it.
@main
struct RulesBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let columns = try columns(of: arguments[1]), let units = units(of: columns)
    else {
      print("RulesBenchmark UNITS.csv [OUTCOMES.csv]")
      exit(2)
    }
    let (law, program) = (GrantSystem.rulebook, GrantSystem.total)
    let reform = law.overlaid(with: GrantSystem.raisedEqualisation)
    let day = Day.newYear(2026)
    // Copies of units that were never computed with: each round sums its columns anew.
    var fresh = units
    let once = try program.evaluate(&fresh, at: day, in: law)
    let changed = try program.evaluate(&fresh, at: day, in: reform)
    let adding = median(25, 1) { _ = Self.units(of: columns) }
    let (rounds, together) = (25, max(1, 43_000 / units.count))
    let baseline = try median(rounds, together) {
      var units = units
      _ = try program.evaluate(&units, at: day, in: law)
    }
    let both = try median(rounds, together) {
      var units = units
      _ = try program.evaluate(&units, at: day, in: law)
      _ = try program.evaluate(&units, at: day, in: law.overlaid(with: GrantSystem.raisedEqualisation))
    }
    let many = try cpu {
      var units = units
      let years = try (2025..<2055).map { try program.evaluate(&units, at: .newYear($0), in: law) }
      precondition(years.count == 30)
    }
    print("units \(units.count)")
    print("adding the columns, CPU s: \(adding)")
    print("one year, CPU s: \(baseline)")
    print("one year with reform, CPU s: \(both) (\(both / baseline) × one year)")
    print("thirty years, CPU s: \(many)")
    print("total of 2026, øre: \(sum(once[0])); with reform: \(sum(changed[0]))")
    print("largest resident set, MB: \(residentMegabytes())")
    if arguments.count > 2 { try write(&fresh, to: arguments[2]) }
  }

  private static func sum(_ column: [Double]) -> Int64 { column.reduce(0) { $0 + Int64($1) } }

  private static func cpu(_ work: () throws -> Void) rethrows -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
    try work()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  /// CPU seconds of one piece of work; short ones are timed by the hundred, since reading the clock takes
  /// a microsecond.
  private static func median(_ rounds: Int, _ together: Int, _ work: () throws -> Void) rethrows -> Double {
    let times = try (0..<rounds).map { _ in
      try cpu { for _ in 0..<together { try work() } } / Double(together)
    }.sorted()
    return times[rounds / 2]
  }

  private static func residentMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  private typealias Column = (name: String, values: [Double])

  private static func columns(of path: String) throws -> [Column]? {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    guard let names = lines.first?.split(separator: ",").map(String.init) else { return nil }
    var columns = names.map { _ in [Double]() }
    for line in lines.dropFirst() {
      for (column, text) in line.split(separator: ",").enumerated() {
        let scale = names[column] == "travel_min" ? 100.0 : 1
        columns[column].append(((Double(text) ?? -1) * scale).rounded())
      }
    }
    return zip(names, columns).map { ($0, $1) }.filter { $0.name != "id" && $0.name != "area_km2" }
  }

  private static func units(of columns: [Column]) -> UnitColumns? {
    var units = UnitColumns(count: columns.first?.values.count ?? 0)
    for column in columns {
      guard units.add(column.name, column.values, decimals: GrantSystem.decimals[column.name] ?? 0) else {
        return nil
      }
    }
    return units
  }

  private static func write(_ units: inout UnitColumns, to path: String) throws {
    let columns = try GrantSystem.all.evaluate(&units, at: .newYear(2026), in: GrantSystem.rulebook)
    let rows = (0..<units.count).map { unit in columns.map { String(Int64($0[unit])) }.joined(separator: ",")
    }
    try (rows.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
