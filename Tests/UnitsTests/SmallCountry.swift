import Basics

@testable import Units

/// A made-up country: A and B merged into M in 2010, S was split over X and Y in 2015 (one part with a
/// published share, then again without), T gave land to U in 2020 and got a new code.
enum SmallCountry {
  static func unit(_ code: String, _ name: String, from: Int? = nil, until: Int? = nil) -> AdministrativeUnit
  {
    AdministrativeUnit(
      code: code, name: name, countyCode: "01", county: code < "0005" ? "Vest" : "Øst",
      valid: DayRange(from: from.map(Day.newYear), until: until.map(Day.newYear)))
  }

  static func link(
    _ year: Int, _ old: String, _ new: String, transfer: Bool = false, official: Bool = true
  ) -> ChangeLink {
    ChangeLink(
      date: .newYear(year), old: NamedCode(code: old, name: "n\(old)"),
      new: NamedCode(code: new, name: "n\(new)"),
      isTransfer: transfer, isOfficial: official)
  }

  static let register = Register(
    country: "no", covers: Day.newYear(2005)...Day.newYear(2026),
    units: [
      unit("0001", "Ås", until: 2010), unit("0002", "Bø", until: 2010), unit("0003", "Midt-Ås", from: 2010),
      unit("0004", "Snill", until: 2015), unit("0005", "Hitra", until: 2015),
      unit("0015", "Hitra", from: 2015),
      unit("0006", "Orkdal"), unit("0007", "Deling", until: 2018), unit("0017", "Nord", from: 2018),
      unit("0018", "Sør", from: 2018), unit("0008", "Giver", until: 2020),
      unit("0028", "Giver - Addi", from: 2020),
      unit("0009", "Bø"),
    ],
    links: [
      link(2010, "0001", "0003"), link(2010, "0002", "0003"), link(2015, "0004", "0015"),
      link(2015, "0005", "0015"),
      link(2015, "0004", "0006", transfer: true), link(2018, "0007", "0017"), link(2018, "0007", "0018"),
      link(2020, "0008", "0028"), link(2020, "0008", "0009", transfer: true, official: false),
    ],
    shares: [
      SplitShare(date: .newYear(2015), old: "0004", new: "0015", share: 0.25, estimated: true),
      SplitShare(date: .newYear(2015), old: "0004", new: "0006", share: 0.75, estimated: true),
    ])
}
