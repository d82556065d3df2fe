import Basics
import Figures
import Testing
import Units

@testable import Studies

@Suite struct ComparisonTests {
  private let asker = ["0220", "0627", "0628"]

  private func value(_ comparison: Comparison, _ alternative: String, _ unit: String, _ indicator: String)
    -> Double?
  {
    comparison.cells.first { $0.alternative == alternative && $0.unit == unit && $0.indicator == indicator }?
      .figure.observation.value
  }

  @Test func standingAloneIsAlwaysTheFirstAlternative() throws {
    let comparison = try ShippedStudies.comparison(
      [["Asker", "Røyken", "Hurum"], ["Røyken", "Hurum"]], date: "2019-01-01")
    #expect(comparison.alternatives.map(\.id) == ["stand-alone", "merge-1", "merge-2"])
    #expect(comparison.alternatives[0].groups == [["0220"], ["0627"], ["0628"]])
    #expect(comparison.alternatives[2].groups == [["0627", "0628"], ["0220"]])
  }

  /// SSB 07459, 1 January 2019: 61 523 + 22 635 + 9 521.
  @Test func nyeAskerAddsUp() throws {
    let comparison = try ShippedStudies.comparison([asker], date: "2019-01-01")
    #expect(value(comparison, "merge-1", "0220+0627+0628", "population") == 93_679)
  }

  /// Single years of age are not published for every year that five-year groups are: both are told for one year.
  @Test(arguments: ["2019-01-01", "2024-01-01", "2026-01-01"])
  func agesAreOfTheYearOfTheRatioBesideThem(date: String) throws {
    let units = date == "2019-01-01" ? asker : ["3405", "3440", "3441"]
    let comparison = try ShippedStudies.comparison([units], date: date)
    let merged = try #require(comparison.columns.first { $0.isMerged })
    let ratio = try #require(comparison.cell(merged, "support-ratio.80")?.figure)
    #expect(ratio.observation.value != nil)
    #expect(comparison.ages(of: merged)?.year == ratio.year)
  }

  @Test func whatAddsUpAddsUpInEveryAlternative() throws {
    let comparison = try ShippedStudies.comparison([asker, ["0501", "0521", "0522"]], date: "2019-01-01")
    for indicator in comparison.indicators where indicator.aggregation == .sum {
      for merged in comparison.columns where merged.isMerged {
        let parts = merged.members.map { value(comparison, "stand-alone", $0.code, indicator.id) }
        guard let whole = value(comparison, merged.alternative, merged.unit, indicator.id),
          parts.allSatisfy({ $0 != nil })
        else { continue }
        #expect(abs(whole - parts.compactMap(\.self).reduce(0, +)) < 1e-6, "\(indicator.id)")
      }
    }
  }

  @Test func sharesOfTheNewUnitAddUpToAHundred() throws {
    let comparison = try ShippedStudies.comparison([asker], date: "2019-01-01")
    let shares = asker.compactMap { value(comparison, "merge-1", $0, "share-of-new") }
    #expect(shares.count == 3)
    #expect(abs(shares.reduce(0, +) - 100) < 1e-9)
  }

  @Test func theRankCountsTheMergedUnitAsOne() throws {
    let comparison = try ShippedStudies.comparison([["0301", "1201"]], date: "2019-01-01")
    #expect(value(comparison, "stand-alone", "0301", "size-rank") == 1)
    #expect(value(comparison, "stand-alone", "1201", "size-rank") == 2)
    #expect(value(comparison, "merge-1", "0301+1201", "size-rank") == 1)
    let beside = try ShippedStudies.comparison([["0301", "1201"], ["1201", "1103"]], date: "2019-01-01")
    #expect(value(beside, "merge-2", "0301", "size-rank") == 1)
    #expect(value(beside, "merge-1", "1103", "size-rank") == 3)
    #expect(value(beside, "stand-alone", "1103", "size-rank") == 4)
  }

  @Test func unitsThatAreApartSaySo() throws {
    let comparison = try ShippedStudies.comparison([["1401", "1439"]], date: "2019-01-01")
    let cell = comparison.cells.first { $0.alternative == "merge-1" && $0.indicator == "contiguity" }
    #expect(cell?.text == "apart")
  }

  @Test func theNeedIndexOfTheWholeIsItsPartsWeightedByPopulation() throws {
    let comparison = try ShippedStudies.comparison([["3405", "3440", "3441"]], date: "2026-01-01")
    let parts = try ["3405", "3440", "3441"].map { code in
      (
        try #require(value(comparison, "stand-alone", code, "need-index")),
        try #require(value(comparison, "stand-alone", code, "population"))
      )
    }
    let expected = parts.reduce(0) { $0 + $1.0 * $1.1 } / parts.reduce(0) { $0 + $1.1 }
    let whole = try #require(value(comparison, "merge-1", "3405+3440+3441", "need-index"))
    #expect(abs(whole - expected) < 1e-9)
  }

  @Test func differencesAreTheNewLessTheOld() throws {
    let comparison = try ShippedStudies.comparison([asker], date: "2019-01-01")
    for difference in comparison.differences {
      let old = try #require(value(comparison, "stand-alone", difference.unit, difference.indicator))
      let new = try #require(value(comparison, "merge-1", "0220+0627+0628", difference.indicator))
      #expect(difference.value == new - old)
    }
    #expect(
      Set(comparison.differences.map(\.indicator)).isSuperset(of: [
        "population", "density", "support-ratio.80",
      ]))
  }

  @Test func commutingBetweenThePartsIsInsideTheWhole() throws {
    let comparison = try ShippedStudies.comparison([asker], date: "2019-01-01")
    let whole = try #require(value(comparison, "merge-1", "0220+0627+0628", "commuting.within"))
    let largest = asker.compactMap { value(comparison, "stand-alone", $0, "commuting.within") }.max() ?? 100
    #expect(whole > largest)
  }

  @Test func swedenHasWhatIsPublishedAndNothingElse() throws {
    let comparison = try ShippedStudies.comparison(
      [["Göteborg", "Mölndal"]], date: "2024-01-01", country: "se")
    #expect(comparison.indicators.map(\.id).contains("population"))
    #expect(!comparison.indicators.map(\.id).contains("population.20-66"))
    #expect(comparison.ages == nil)
  }

  @Test func everyFigureNamesItsSource() throws {
    let atlas = try ShippedStudies.atlas.get()
    let known = Set(atlas.sources.map(\.id))
    let comparison = try ShippedStudies.comparison([asker], date: "2019-01-01")
    for cell in comparison.cells where cell.figure.observation.value != nil {
      #expect(!cell.figure.sources.isEmpty, "\(cell.indicator)")
      #expect(known.isSuperset(of: cell.figure.sources), "\(cell.indicator): \(cell.figure.sources)")
    }
  }

  @Test func agePyramidsOfThePartsAddUpToTheWhole() throws {
    let comparison = try ShippedStudies.comparison([asker], date: "2019-01-01")
    let ages = try #require(comparison.ages)
    let parts = ages[0..<3].map(\.both)
    let sums = ages[3].both.indices.map { age in parts.reduce(0) { $0 + $1[age] } }
    #expect(sums == ages[3].both)
  }
}
