import Basics
import Law
import Testing

/// Columns that do not fit together are refused before anything is computed of them.
@Suite struct CountryFiguresTests {
  @Test(arguments: [
    ("income-figures-uneven", [1, 2], [1.0]), ("income-figure-invalid", [1], [-1.0]),
    ("income-figure-invalid", [1], [Double.nan]), ("income-figure-invalid", [-1], [1.0]),
    ("income-figures-too-large", [1], [0x1p53]), ("income-no-inhabitants", [0], [1.0]),
  ])
  func faultIsNamed(_ code: String, _ inhabitants: [Int], _ column: [Double]) {
    #expect {
      try CountryFigures(
        taxes: inhabitants.map { _ in .zero }, inhabitants: inhabitants, criteria: [.init("base", column)])
    } throws: { ($0 as? Diagnostic)?.code == code }
  }

  @Test(arguments: [[], [0], [0, 0], [0, 40], [-1, 2]])
  func mergerOfNoTwoIsRefused(_ members: [Int]) throws {
    let figures = try InventedCountry(seed: 1).figures
    #expect {
      try figures.merging(members)
    } throws: { ($0 as? Diagnostic)?.code == "income-merger-members" }
  }

  @Test func mergerKeepsSumsAndOrder() throws {
    let figures = try InventedCountry(seed: 3).figures
    let merged = try figures.merging([9, 4])
    #expect(merged.position == 4)
    #expect(merged.figures.count == figures.count - 1)
    #expect(merged.figures.inhabitants[4] == figures.inhabitants[4] + figures.inhabitants[9])
    #expect(merged.figures.taxes.sum == figures.taxes.sum)
    #expect(merged.figures.inhabitants[9] == figures.inhabitants[10])
    #expect(try merged.figures.amounts(of: "base")[4] == 1)
    #expect(merged.assumed == ["zone"])
    #expect(try figures.merging([9, 4], known: ["zone": 12]).assumed.isEmpty)
  }
}
