import Basics
import Figures
import Foundation
import Projection
import Testing

@testable import Studies

/// The projection would have told the past: held to what was counted, by the rules of `docs/validation.md`.
@Suite struct ValidationTests {
  /// From both bases, drawn once for all tests.
  private static let drawn = Result {
    try [2019, 2016].reduce(into: [Int: Validation]()) { drawn, base in
      let atlas = try ShippedStudies.atlas.get()
      drawn[base] = try validation(
        of: atlas.country("no"), on: .newYear(2020), base: base, draws: 100, seed: 1,
        bureau: base == 2016 ? "population.projected-2016" : nil)
    }
  }

  private func result(_ base: Int) throws -> Validation {
    try #require(try Self.drawn.get()[base])
  }

  private func totals(
    _ validation: Validation, _ forecast: Validation.ForecastName, _ part: Validation.Part = .all
  ) throws -> [BackcastScore] {
    let found = try #require(validation.results.first { $0.forecast == forecast && $0.part == part })
    return found.scores.filter { $0.span == .everyone }
  }

  @Test func intervalsHoldTheirShareInEveryClassOfSize() throws {
    let validation = try result(2019)
    #expect(validation.years == Array(2020...2026))
    #expect(validation.units > 320)
    let earlier = try totals(try result(2016), .cohortChange)
    for (score, before) in zip(try totals(validation, .cohortChange), earlier) {
      let held = try #require(score.coverage)
      #expect((70...90).contains(held), "class \(score.sizeClass ?? -1): \(held)")
      let both = pooled([score, before])
      #expect((73...88).contains(both), "class \(score.sizeClass ?? -1), both bases: \(both)")
    }
    // Half of them alone; classes of a handful are left to the document.
    for part in [Validation.Part.even, .odd] {
      for score in try totals(validation, .cohortChange, part) where score.units >= 15 {
        let held = try #require(score.coverage)
        #expect((69...92).contains(held), "\(part), class \(score.sizeClass ?? -1): \(held)")
      }
    }
  }

  @Test func intervalsHoldTheirShareOfUnitsThatReallyMerged() throws {
    let scores = try [2019, 2016].map { base in
      try #require(try totals(try result(base), .cohortChange, .merged).first)
    }
    #expect(scores.map(\.units) == [24, 26])
    for score in scores {
      let held = try #require(score.coverage)
      #expect((70...90).contains(held))
    }
    #expect((76...86).contains(pooled(scores)))
  }

  /// The share held of all outcomes together.
  private func pooled(_ scores: [BackcastScore]) -> Double {
    let outcomes = scores.reduce(0) { $0 + $1.outcomes }
    return scores.reduce(0) { $0 + ($1.coverage ?? 0) * Double($1.outcomes) } / Double(outcomes)
  }

  /// The document's figures are the program's: those that do not depend on how many futures are drawn.
  @Test func theDocumentSaysWhatIsMeasured() throws {
    let document = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/validation.md"),
      encoding: .utf8)
    for base in [2019, 2016] {
      for score in try totals(try result(base), .cohortChange) {
        let figures = [score.meanError, score.weightedError, score.bias]
        let cells = try figures.map {
          String(format: "%.2f", try #require($0)).replacingOccurrences(of: "-", with: "−")
        }
        let row = "| \(score.units) | \(cells.joined(separator: " | ")) |"
        #expect(document.contains(row), "\(base), class \(score.sizeClass ?? -1): \(row)")
      }
    }
  }

  @Test func theProjectionIsBetterThanNoChange() throws {
    let validation = try result(2019)
    let (own, still) = (try totals(validation, .cohortChange), try totals(validation, .noChange))
    for (own, still) in zip(own, still) {
      #expect(try #require(own.meanError) < (try #require(still.meanError)))
    }
  }

  @Test func theProjectionIsNoWorseThanTheBureausOfTheSameYear() throws {
    let validation = try result(2016)
    let (own, bureau) = (try totals(validation, .cohortChange), try totals(validation, .bureau))
    #expect(own.map(\.outcomes) == bureau.map(\.outcomes))
    #expect(own[0].outcomes > 3_000)
    #expect(try #require(own[0].meanError) < (try #require(bureau[0].meanError)))
    #expect(try #require(own[0].weightedError) < 2.2)
    #expect(try #require(own[0].weightedError) < (try #require(bureau[0].weightedError)))
    // Of the fourteen largest the bureau knew more: docs/validation.md says so.
    for (own, bureau) in zip(own, bureau) where own.sizeClass != SizeClass.count - 1 {
      #expect(try #require(own.meanError) < (try #require(bureau.meanError)), "class \(own.sizeClass ?? -1)")
    }
  }
}
