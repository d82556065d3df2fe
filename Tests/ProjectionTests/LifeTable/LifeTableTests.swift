import Basics
import Testing

@testable import Projection

/// Women of the United States 1967 and of Madagascar 1966: Keyfitz and Flieger's figures as used by Goodman,
/// Keyfitz and Pullum (1974), from the data set `goodman` of the R package demogR.
@Suite struct LifeTableTests {
  private struct Country {
    let people: [Double]
    let deaths: [Double]
    let births: [Double]

    var table: LifeTable {
      get throws {
        try LifeTable(
          ages: [0, 1] + Array(stride(from: 5, through: 85, by: 5)),
          deathRates: zip(deaths, people).map { $0 / $1 })
      }
    }

    var matrix: LeslieMatrix {
      get throws {
        let years = try table.personYears(width: 5, groups: 18)
        let ratios = try SurvivalRatios(personYears: years, radix: 1, width: 5)
        // Births are of women from 10 on: the groups of infants and small children become one.
        let fertility = [0] + zip(births, people).dropFirst(2).map { $0 / $1 }
        return LeslieMatrix(
          birthSurvival: ratios.birth, survival: ratios.ratios, fertility: fertility, sexRatioAtBirth: 1.05,
          width: 5)
      }
    }
  }

  private static let unitedStates = Country(
    people: [
      1_733_000, 7_664_000, 10_268_000, 9_784_000, 8_784_000, 7_530_000, 6_083_000, 5_538_000, 5_897_000,
      6_340_000, 6_096_000, 5_556_000, 4_951_000, 4_250_000, 3_543_000, 2_941_000, 2_198_000, 1_286_000,
      727_000,
    ],
    deaths: [
      33_596, 5857, 3619, 2915, 5123, 5402, 5140, 6732, 10_913, 17_389, 25_484, 34_212, 44_957, 56_750,
      77_006, 100_083, 117_844, 115_233, 137_123,
    ],
    births: [0, 0, 0, 8593, 596_445, 1_310_588, 867_426, 439_373, 227_323, 67_053, 4158]
      + Array(repeating: 0, count: 8))

  private static let madagascar = Country(
    people: [
      115_272, 443_973, 453_764, 385_103, 299_524, 225_887, 228_872, 178_123, 179_117, 140_309, 126_378,
      97_519, 88_564, 53_735, 45_774, 32_766, 20_115, 10_710, 8056,
    ],
    deaths: [
      15_706, 15_502, 5813, 2550, 3264, 3162, 3570, 2958, 2958, 2448, 2244, 1836, 2040, 1938, 2754, 2792,
      2277, 1548, 1640,
    ],
    births: [0, 0, 0, 1206, 42_612, 68_541, 66_329, 51_053, 33_165, 13_768, 4120, 1206]
      + Array(repeating: 0, count: 7))

  @Test func lifeExpectancyIsAsReckonedFromTheSameFigures() throws {
    #expect(abs(try Self.unitedStates.table.expectancy[0] - 74.249) < 6e-4)
    #expect(abs(try Self.madagascar.table.expectancy[0] - 38.537) < 6e-4)
  }

  /// demogR's `leslie.matrix` does not multiply the entry of the last fertile group by the years lived in a
  /// step. With that entry as it has it, growth is as it has it.
  @Test func growthOfDemogRsMatrixIsThatOfDemogR() throws {
    for (country, growth, rate) in [
      (Self.unitedStates, 1.037573, 0.007377), (Self.madagascar, 1.120349, 0.022728),
    ] {
      let matrix = try country.matrix
      var firstRow = matrix.firstRow
      let last = try #require(firstRow.lastIndex { $0 > 0 })
      firstRow[last] = country.births[last + 1] / country.people[last + 1] / 2.05
      let theirs = LeslieMatrix(firstRow: firstRow, survival: matrix.survival, width: 5)
      #expect(abs(theirs.growth - growth) < 6e-7)
      #expect(abs(theirs.rate - rate) < 6e-7)
    }
  }

  /// Reckoned from the same figures with an eigenvalue routine, the last entry multiplied like the others.
  @Test func growthOfTheLeslieMatrixIsItsGreatestEigenvalue() throws {
    #expect(abs(try Self.unitedStates.matrix.growth - 1.037635858) < 6e-10)
    #expect(abs(try Self.madagascar.matrix.growth - 1.120525618) < 6e-10)
  }

  /// Years lived add up to the expectancy, and those who die to one.
  @Test func theTableAddsUp() throws {
    let table = try Self.unitedStates.table
    #expect(abs(table.personYears.reduce(0, +) - table.expectancy[0]) < 1e-12)
    #expect(abs(zip(table.reaching, table.dying).reduce(0) { $0 + $1.0 * $1.1 } - 1) < 1e-12)
    let groups = table.personYears(width: 5, groups: 18)
    #expect(abs(groups.reduce(0, +) - table.expectancy[0]) < 1e-12)
  }

  @Test(
    arguments: [
      ([0, 5, 5], [0.1, 0.1, 0.1], "life-table-ages"), ([1, 5], [0.1, 0.1], "life-table-ages"),
      ([0, 5], [0.1], "life-table-ages"), ([0, 5], [-0.1, 0.1], "cohort-out-of-range"),
      ([0, 5], [0.1, 0], "life-table-open-rate"), ([0, 5], [.nan, 0.1], "cohort-out-of-range"),
    ] as [([Int], [Double], String)])
  func whatIsNoTableOfRatesIsSaidToBeNone(_ ages: [Int], _ rates: [Double], _ code: String) {
    let fault = #expect(throws: Diagnostic.self) { try LifeTable(ages: ages, deathRates: rates) }
    #expect(fault?.code == code)
  }

  @Test func yearsLivedCannotRiseWithAge() {
    let fault = #expect(throws: Diagnostic.self) {
      try SurvivalRatios(personYears: [4.9, 4.8, 4.85, 2], radix: 1, width: 5)
    }
    #expect(fault?.arguments["age"] == "10")
    #expect(throws: Diagnostic.self) { try SurvivalRatios(personYears: [5.1, 4.8, 2], radix: 1, width: 5) }
  }

  /// Of two very old people one dies a year: in the middle of the group all would be dead before its end, so that the rate
  /// counts throughout.
  @Test func aRateThatIsPossibleIsWorkedWithInAnOldGroup() throws {
    let table = try LifeTable(ages: [0, 95, 100], deathRates: [0.001, 0.45, 0.6])
    #expect(abs(table.dying[1] - 0.894_601) < 1e-6)
    #expect(abs(table.personYears[1] / table.reaching[1] - table.dying[1] / 0.45) < 1e-9)
    #expect(table.reaching[2] > 0 && table.personYears[2] > 0)
    #expect(table.dying.allSatisfy { (0...1).contains($0) })
  }

  @Test func anOpenGroupInWhichNobodyDiesIsNamedByItsAge() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try LifeTable(ages: [0, 5, 15], deathRates: [0.1, 0.1, 0])
    }
    #expect(fault?.code == "life-table-open-rate" && fault?.arguments == ["age": "15"])
  }
}
