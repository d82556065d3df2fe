import Foundation
import Kernels
import Testing

@testable import Projection

/// A file of `shared/peers` beside the package, where it is there.
private func peerFile(_ name: String) -> String? {
  let package = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { path, _ in
    path.deletingLastPathComponent()
  }
  return try? String(
    contentsOf: package.deletingLastPathComponent().appending(path: "shared/peers/\(name)"), encoding: .utf8)
}

/// 430 regions, two sexes, 106 ages and 40 years against an independent program. Skipped where its files are not
/// there.
@Suite(.enabled(if: peerFile("inputs/cohort_cells.csv") != nil, "the files are not there"))
struct PeerFiguresTests {
  private static func rows(_ name: String) throws -> [[Double]] {
    try #require(peerFile(name)).utf8.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: ",")).map { Double(Substring($0)) ?? .nan }
    }
  }

  private static func tables() throws -> CohortTables {
    let cells = try rows("inputs/cohort_cells.csv")
    let rates = try rows("inputs/cohort_fertility.csv")
    var fertility = Array(repeating: 0.0, count: 430 * 106)
    for row in rates { fertility[Int(row[0]) * 106 + Int(row[1])] = row[2] }
    let boys = 1.057 / 2.057
    return CohortTables(
      regions: 430, sexes: 2, ages: 106,
      .init(
        population: cells.map { $0[3] }, survival: cells.map { $0[4] },
        birthSurvival: cells.filter { $0[2] == 0 }.map { $0[4] }, leaving: cells.map { $0[5] },
        attraction: cells.map { $0[6] }, immigration: cells.map { $0[7] }, fertility: fertility),
      fertileAges: 15..<50, mothers: 1, birthShares: [boys, 1 - boys])
  }

  /// The expected figures of the baseline were reckoned with single precision.
  @Test func theBaselineIsTheirsForEveryRegion() throws {
    var run = CohortRun(try Self.tables())
    var sums = Array(repeating: SIMD3<Double>.zero, count: 430)
    run.project(Array(repeating: .one, count: 40)) { year, sex, age, persons in
      guard year == 40 else { return }
      for region in persons.indices {
        sums[region] += persons[region] * SIMD3(1, sex == 0 ? 1 : 0, age >= 67 ? 1 : 0)
      }
    }
    let expected = try Self.rows("expected/cohort_expected_baseline_f8.csv")
    #expect(expected.count == 430)
    for (row, sum) in zip(expected, sums) {
      for column in 0..<3 { #expect(abs(sum[column] - row[column + 1]) < 1e-6 * row[column + 1]) }
    }
  }

  @Test func theFirstDrawsAreTheirs() throws {
    let draws = try Self.rows("inputs/cohort_draws.csv")
    var run = CohortRun(try Self.tables())
    let expected = try Self.rows("expected/cohort_expected_totals_first10draws.csv")
    let first = try #require(
      peerFile("expected/cohort_expected_totals_first10draws.csv")?.split(separator: "\n").first
        .flatMap { Double($0) })
    for (draw, expected) in ([first] + expected.map { $0[0] }).enumerated() {
      let factors = draws[draw * 40..<(draw + 1) * 40].map {
        CohortFactors(fertility: $0[2], mortality: $0[3], leaving: $0[4], immigration: $0[5])
      }
      var total = 0.0
      run.project(factors) { year, _, _, persons in
        if year == 40 { total += persons.reduce(0, +) }
      }
      #expect(abs(total - expected) < 1e-5)
    }
  }
}
