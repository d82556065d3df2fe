import Testing

@testable import Basics

@Suite struct DayTests {
  @Test(arguments: [
    "2020-02-30", "2021-02-29", "1900-02-29", "2020-13-01", "2020-1-1", "20-01-01", "", "2020-00-10",
    "٢٠٢٠-01-01",
  ])
  func noSuchDay(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2020-02-29", "2000-02-29", "1972-01-01", "2024-12-31"])
  func isoRoundTrip(_ text: String) throws {
    #expect(try #require(Day(text)).iso == text)
  }

  @Test func rangeEndsTheDayBefore() throws {
    let range = DayRange(from: Day.newYear(2017), until: Day.newYear(2020))
    #expect(range.contains(Day.newYear(2017)))
    #expect(range.contains(try #require(Day("2019-12-31"))))
    #expect(!range.contains(Day.newYear(2020)))
    #expect(DayRange(from: nil, until: nil).contains(Day.newYear(1)))
  }
}
