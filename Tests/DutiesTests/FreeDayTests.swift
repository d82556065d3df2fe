import Basics
import Duties
import Foundation
import Testing

@Suite struct FreeDayTests {
  /// Every public holiday of two centuries, and no other day, as python-holidays has them.
  @Test(arguments: [(HolidayCountry.no, 1901), (.se, 1953)])
  func holidaysAreThoseThatOthersComputed(_ country: HolidayCountry, _ first: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Cases/recurrence/holidays.csv"), encoding: .utf8)
    let expected = text.split(separator: "\n").filter { $0.hasPrefix("\(country.rawValue),") }
      .compactMap { Day($0.dropFirst(3)) }
    var found: [Day] = []
    var day = Day.newYear(first)
    while day.year <= 2100 {
      if country.isHoliday(day) { found.append(day) }
      day = try #require(day.adding(days: 1))
    }
    #expect(found == expected)
    #expect(found.count > 1700)
  }

  @Test func easterIsAsTheTablesHaveIt() {
    let known = [
      "1900-04-15", "1943-04-25", "1954-04-18", "2008-03-23", "2024-03-31", "2038-04-25", "2100-03-28",
    ]
    for day in known.compactMap({ Day($0) }) { #expect(easter(day.year) == day) }
  }

  @Test func aDateMovesOffWeekendsAndHolidaysTheWayTheRuleSays() throws {
    // Christmas Day 2027 is a Saturday; Monday the 27th is the next working day, Friday the 24th the one before.
    let christmas = try #require(Day("2027-12-25"))
    #expect(christmas.moved(.after, in: .no).iso == "2027-12-27")
    #expect(christmas.moved(.before, in: .no).iso == "2027-12-24")
    // In Sweden the eve ends no time either.
    #expect(christmas.moved(.before, in: .se).iso == "2027-12-23")
    #expect(christmas.moved(.stays, in: .no) == christmas)
  }

  @Test func swedishHolidaysBefore1953StoodOnOtherDays() {
    let days = ["1952-06-24", "1952-03-25", "1939-05-01"].compactMap { Day($0) }
    #expect(days.allSatisfy { HolidayCountry.se.isHoliday($0) })
    #expect(Day("1938-05-01").map { HolidayCountry.se.isHoliday($0) } == false)
  }
}
