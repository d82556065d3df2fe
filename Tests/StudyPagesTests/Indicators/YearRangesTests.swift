import Testing

@testable import StudyPages

@Suite struct YearRangesTests {
  @Test func yearsInARowBecomeASpan() {
    #expect(YearRanges.text([2014, 2015, 2016, 2019, 2021, 2022]) == "2014–2016, 2019, 2021–2022")
    #expect(YearRanges.text([2020]) == "2020")
    #expect(YearRanges.text([]).isEmpty)
  }
}
