import Basics
import Testing

@testable import Units

/// What is new after a reform, and what only looks so.
@Suite struct RenewalTests {
  private static func unit(_ code: String, from: Day? = nil, until: Day? = nil) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: "U\(code)", countyCode: "01", county: "C", valid: DayRange(from: from, until: until))
  }

  private static func link(_ year: Int, _ old: String, _ new: String, transfer: Bool = false) -> ChangeLink {
    ChangeLink(
      date: .newYear(year), old: NamedCode(code: old, name: "U\(old)"),
      new: NamedCode(code: new, name: "U\(new)"), isTransfer: transfer, isOfficial: true)
  }

  /// 1 and 2 become 5 in 2017, which is 6 from 2020; 3 is divided into 7 and 8 in 2020; 4 becomes 9 and gets land of 3.
  private let register = Register(
    country: "no", covers: .newYear(2010)...(.newYear(2026)),
    units: [
      unit("1", until: .newYear(2017)), unit("2", until: .newYear(2017)), unit("3", until: .newYear(2020)),
      unit("4", until: .newYear(2020)), unit("5", from: .newYear(2017), until: .newYear(2020)),
      unit("6", from: .newYear(2020)), unit("7", from: .newYear(2020)), unit("8", from: .newYear(2020)),
      unit("9", from: .newYear(2020)),
    ],
    links: [
      link(2017, "1", "5"), link(2017, "2", "5"), link(2020, "5", "6"), link(2020, "3", "7"),
      link(2020, "3", "8"), link(2020, "4", "9"), link(2020, "3", "9", transfer: true),
    ],
    shares: [])

  private func new(from: Int, to: Int) throws -> [String] {
    try register.renewal(from: .newYear(from), to: .newYear(to)).new.map { renewed in
      "\(renewed.unit.code)<\(renewed.origins.map(\.code).joined(separator: ","))@\(renewed.made.year)"
    }
  }

  @Test func mergersAndDivisionsMakeUnitsNew() throws {
    #expect(try new(from: 2014, to: 2020) == ["6<1,2@2017", "7<3@2020", "8<3@2020"])
    #expect(try new(from: 2014, to: 2019) == ["5<1,2@2017"])
  }

  @Test func neitherANewCodeNorLandDoes() throws {
    #expect(try new(from: 2018, to: 2020) == ["7<3@2020", "8<3@2020"])
  }

  @Test func whoWasDividedIsCountedOnce() throws {
    let renewal = try register.renewal(from: .newYear(2014), to: .newYear(2020))
    #expect(renewal.old.map(\.code) == ["1", "2", "3"])
    #expect(renewal.before.units.count == 4 && renewal.after.units.count == 4)
  }

  @Test func eachDayOfMergersAndDivisionsIsTold() throws {
    #expect(
      try register.reformDays(from: .newYear(2014), to: .newYear(2026)) == [
        ReformDay(day: .newYear(2017), units: 3, old: 2, new: 1),
        ReformDay(day: .newYear(2020), units: 4, old: 1, new: 2),
      ])
    #expect(try register.reformDays(from: .newYear(2017), to: .newYear(2019)).isEmpty)
    #expect(throws: Diagnostic.self) {
      try register.reformDays(from: .newYear(2020), to: .newYear(2019))
    }
  }

  @Test func nothingIsNewOnTheSameDay() throws {
    #expect(try new(from: 2020, to: 2020) == [])
  }

  @Test func theEarlierDayComesFirst() {
    let fault = #expect(throws: Diagnostic.self) {
      try register.renewal(from: .newYear(2020), to: .newYear(2014))
    }
    #expect(fault?.code == "range-reversed")
  }
}
