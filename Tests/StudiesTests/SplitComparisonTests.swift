import Basics
import Figures
import Testing

@testable import Studies

@Suite struct SplitComparisonTests {
  private func comparison(_ texts: String...) throws -> Comparison {
    let study = try ShippedStudies.study(alternatives: texts.map { .init($0) })
    return try compare(study, atlas: try ShippedStudies.atlas.get())
  }

  private func observation(_ comparison: Comparison, _ alternative: String, _ unit: String, _ id: String)
    -> Observation?
  {
    comparison.cells.first { $0.alternative == alternative && $0.unit == unit && $0.indicator == id }?
      .figure.observation
  }

  /// Asker had 61 523 residents on 1 January 2019, Hurum 9 521.
  @Test func aPartHasItsShareOfTheResidentsAndNothingElseIsKnown() throws {
    let comparison = try comparison("split:Asker:0.25:Hurum")
    #expect(
      observation(comparison, "split-1", "0220/0.75", "population")
        == .value(61_523 * 0.75, estimated: true))
    #expect(
      observation(comparison, "split-1", "0628+0220/0.25", "population")
        == .value(9_521 + 61_523 * 0.25, estimated: true))
    for cell in comparison.cells where cell.unit.contains("/") && cell.indicator != "population" {
      #expect(cell.figure.observation == .missing, "\(cell.indicator)")
    }
    let columns = comparison.columns.filter { !$0.isWhole }
    #expect(columns.count == 2)
    for column in columns {
      #expect(comparison.ages(of: column) == nil)
      let series = try #require(comparison.population.first { $0.column == column })
      #expect(series.points.contains { $0.figure.observation.isEstimated })
    }
  }

  @Test func cooperationLeavesTheFiguresOfTheUnitsAsTheyAre() throws {
    let comparison = try comparison("host:ict:Asker:Hurum", "cooperate:payroll:-:Asker,Hurum")
    for alternative in ["host-1", "cooperate-1"] {
      for unit in ["0220", "0628"] {
        for indicator in comparison.indicators where indicator.id != "share-of-new" {
          #expect(
            observation(comparison, alternative, unit, indicator.id)
              == observation(comparison, "stand-alone", unit, indicator.id), "\(indicator.id)")
        }
      }
    }
    #expect(comparison.differences.isEmpty)
  }

  @Test func twoMergersOfOneAlternativeAreBothCounted() throws {
    let comparison = try comparison("merge:Oslo,Bærum;merge:Bergen,Stavanger")
    func rank(_ unit: String) -> Double? {
      observation(comparison, "combined-1", unit, "size-rank")?.value
    }
    #expect(rank("0301+0219") == 1)
    #expect(rank("1201+1103") == 2)
    let shares = comparison.cells.filter { $0.indicator == "share-of-new" }
      .compactMap(\.figure.observation.value)
    #expect(shares.count == 4)
    #expect(abs(shares.reduce(0, +) - 200) < 1e-9)
  }
}
