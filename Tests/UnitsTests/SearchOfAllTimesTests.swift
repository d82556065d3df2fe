import Basics
import Testing

@testable import Units

@Suite struct SearchOfAllTimesTests {
  private static func unit(_ code: String, _ name: String, _ from: Int?, _ until: Int?) -> AdministrativeUnit
  {
    AdministrativeUnit(
      code: code, name: name, countyCode: "01", county: "C",
      valid: DayRange(from: from.map(Day.newYear), until: until.map(Day.newYear)))
  }

  private static func link(_ year: Int, _ old: (String, String), _ new: (String, String)) -> ChangeLink {
    ChangeLink(
      date: .newYear(year), old: NamedCode(code: old.0, name: old.1),
      new: NamedCode(code: new.0, name: new.1), isTransfer: false, isOfficial: true)
  }

  /// Asker gets Røyken and a new code; Halden gets a new code; Nes is gone, and another one is there.
  private let register = Register(
    country: "no", covers: .newYear(2010)...(.newYear(2026)),
    units: [
      unit("0220", "Asker", nil, 2020), unit("0627", "Røyken", nil, 2020), unit("3025", "Asker", 2020, nil),
      unit("0101", "Halden", nil, 2020), unit("3001", "Halden", 2020, nil), unit("0411", "Nes", nil, 2020),
      unit("0236", "Nes", nil, nil), unit("3026", "Askerøy", 2020, nil),
    ],
    links: [
      link(2020, ("0220", "Asker"), ("3025", "Asker")), link(2020, ("0627", "Røyken"), ("3025", "Asker")),
      link(2020, ("0101", "Halden"), ("3001", "Halden")), link(2020, ("0411", "Nes"), ("3026", "Askerøy")),
    ],
    shares: [])

  private func found(_ text: String) -> [String] {
    register.search(text).map { "\($0.rank) \($0.unit.code)" }
  }

  @Test func whoIsGoneIsFoundToo() {
    #expect(found("royken") == ["0 0627"])
  }

  @Test func whoOnlyGotANewCodeIsFoundOnce() {
    #expect(found("halden") == ["0 3001"])
    #expect(found("0101") == ["0 0101"])
  }

  @Test func whoWasMergedUnderItsNameIsFoundBeforeAndAfter() {
    #expect(found("Asker") == ["0 3025", "0 0220", "1 3026"])
  }

  @Test func whoIsThereComesBeforeWhoIsGone() {
    #expect(found("nes") == ["0 0236", "0 0411"])
  }

  @Test func nothingIsFoundByNothing() {
    #expect(found("") == [] && found(" – ") == [] && found("zz") == [])
  }
}
