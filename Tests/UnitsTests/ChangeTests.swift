import Basics
import Testing

@testable import Units

@Suite struct ChangeTests {
  let changes = SmallCountry.register.changes

  private func kinds(_ year: Int) -> [String] {
    changes.filter { $0.date == .newYear(year) }.map { change in
      "\(change.kind.rawValue) \(change.old.map(\.code).joined(separator: "+"))→\(change.new.map(\.code).joined(separator: "+"))"
    }
  }

  @Test func partsThatBelongTogetherAreOneChange() {
    #expect(kinds(2010) == ["merge 0001+0002→0003"])
    #expect(kinds(2018) == ["split 0007→0017+0018"])
    #expect(kinds(2015) == ["merge 0004+0005→0015", "transfer 0004→0006"])
    #expect(kinds(2020) == ["recode 0008→0028", "transfer 0008→0009"])
  }

  @Test func aSplitPartOfAMergerIsInBoth() {
    let both = Change.grouped([
      SmallCountry.link(2020, "5012", "5055"), SmallCountry.link(2020, "5012", "5056"),
      SmallCountry.link(2020, "5011", "5055"), SmallCountry.link(2020, "5013", "5056"),
    ])
    #expect(both.map(\.kind) == [.merge, .merge, .split])
  }

  @Test func sameCodeWithANewNameIsARename() {
    #expect(Change.grouped([SmallCountry.link(2017, "1841", "1841")]).map(\.kind) == [.rename])
  }

  @Test func aHistoryFollowsTheUnitThroughEveryChange() {
    let history = SmallCountry.register.history(of: "0003", on: .newYear(2012))
    #expect(history.map(\.kind) == [.merge])
    #expect(SmallCountry.register.history(of: "0006", on: .newYear(2012)).map(\.kind) == [.transfer])
  }
}
