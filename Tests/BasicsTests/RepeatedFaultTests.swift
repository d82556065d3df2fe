import Basics
import Testing

/// A fault that repeats is said once, with its number.
@Suite struct RepeatedFaultTests {
  private func fault(_ code: String, line: Int?, file: String = "t") -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(file: file, line: line))
  }

  @Test func manyOfEachKindAreAFewLines() {
    let kinds = ["csv-field-count", "csv-text-after-quote", "csv-not-a-number", "csv-unclosed-quote"]
    let faults = Diagnostics((1...76_000).map { fault(kinds[$0 % kinds.count], line: $0) })
    let said = faults.repeated
    #expect(said.count == kinds.count)
    #expect(said.reduce(0) { $0 + $1.count } == 76_000)
    #expect(said.map(\.first.place.line) == [1, 2, 3, 4])
    #expect(said[0].lines == [5, 9, 13, 17, 21])
  }

  @Test func oneOfAKindStandsAlone() {
    let said = Diagnostics([fault("a", line: 3), fault("b", line: 4)]).repeated
    #expect(said.map(\.count) == [1, 1] && said.allSatisfy(\.lines.isEmpty))
  }

  @Test func faultsOfDifferentFilesOrWithoutALineAreDifferent() {
    let said = Diagnostics([
      fault("a", line: 1), fault("a", line: 1, file: "u"), fault("b", line: nil), fault("b", line: nil),
    ]).repeated
    #expect(said.map(\.count) == [1, 1, 1, 1])
  }
}
