import Basics
import Figures
import Foundation
import Projection
import Testing

@testable import Studies

/// The projection would have told the past: held to what was counted, by the rules of `docs/validation.md`.
@Suite struct ValidationTests {
  private func result(_ base: Int, draws: Int, bureau: String? = nil) throws -> Validation {
    let atlas = try ShippedStudies.atlas.get()
    return try validation(
      of: atlas.country("no"), on: .newYear(2020), base: base, draws: draws, seed: 1, bureau: bureau)
  }

  private func totals(
    _ validation: Validation, _ forecast: Validation.ForecastName, _ part: Validation.Part = .all
  ) throws -> [BackcastScore] {
    let found = try #require(validation.results.first { $0.forecast == forecast && $0.part == part })
    return found.scores.filter { $0.span == .everyone }
  }

  @Test func intervalsHoldTheirShareInEveryClassOfSize() throws {
    let validation = try result(2019, draws: 150)
    #expect(validation.years == Array(2020...2026))
    #expect(validation.units > 320)
    for score in try totals(validation, .cohortChange) {
      let held = try #require(score.coverage)
      #expect((75...85).contains(held), "class \(score.sizeClass ?? -1): \(held)")
    }
    // Half of them alone; classes of a handful are left to the document.
    for part in [Validation.Part.even, .odd] {
      for score in try totals(validation, .cohortChange, part) where score.units >= 15 {
        let held = try #require(score.coverage)
        #expect((72...88).contains(held), "\(part), class \(score.sizeClass ?? -1): \(held)")
      }
    }
  }

  /// The document's figures are the program's: those that do not depend on how many futures are drawn.
  @Test func theDocumentSaysWhatIsMeasured() throws {
    let document = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/validation.md"),
      encoding: .utf8)
    for base in [2019, 2016] {
      for score in try totals(try result(base, draws: 0), .cohortChange) {
        let (error, bias) = (try #require(score.meanError), try #require(score.bias))
        let cells = [error, bias].map {
          String(format: "%.2f", $0).replacingOccurrences(of: "-", with: "−")
        }
        let row = "| \(score.units) | \(cells[0]) | \(cells[1]) |"
        #expect(document.contains(row), "\(base), class \(score.sizeClass ?? -1): \(row)")
      }
    }
  }

  @Test func theProjectionIsBetterThanNoChange() throws {
    let validation = try result(2019, draws: 0)
    let (own, still) = (try totals(validation, .cohortChange), try totals(validation, .noChange))
    for (own, still) in zip(own, still) {
      #expect(try #require(own.meanError) < (try #require(still.meanError)))
    }
  }

  @Test func theProjectionIsNoWorseThanTheBureausOfTheSameYear() throws {
    let validation = try result(2016, draws: 0, bureau: "population.projected-2016")
    let (own, bureau) = (try totals(validation, .cohortChange), try totals(validation, .bureau))
    #expect(own.map(\.outcomes) == bureau.map(\.outcomes))
    #expect(own[0].outcomes > 3_000)
    #expect(try #require(own[0].meanError) < (try #require(bureau[0].meanError)))
    // Of the fourteen largest the bureau knew more: docs/validation.md says so.
    for (own, bureau) in zip(own, bureau) where own.sizeClass != SizeClass.count - 1 {
      #expect(try #require(own.meanError) < (try #require(bureau.meanError)), "class \(own.sizeClass ?? -1)")
    }
  }
}
