import Testing

@testable import Projection

@Suite struct PopulationPathTests {
  @Test func agesAreFoundByYearAndUnit() {
    let path = PopulationPath(
      firstYear: 2026, years: 2, units: 3, ages: 2, values: (0..<12).map(Double.init))
    #expect(Array(path.ages(ofUnit: 1, year: 1)) == [8, 9])
    #expect(Array(path.ages(ofUnit: 2, year: 0)) == [4, 5])
  }
}
