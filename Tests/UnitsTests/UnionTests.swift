import Basics
import Testing

@testable import Units

/// What borders of one day tell of another.
@Suite("Units as unions of those of another day")
struct UnionTests {
  private let register = SmallCountry.register

  private func pieces(_ other: Int, _ day: Int) -> [String: [String]]? {
    register.union(of: .newYear(other), on: .newYear(day))
  }

  @Test func aMergedUnitIsTheUnionOfItsParts() throws {
    let union = try #require(pieces(2009, 2012))
    #expect(union["0003"] == ["0001", "0002"])
    #expect(union["0006"] == ["0006"])
    #expect(union.count == (try register.division(on: .newYear(2012))).units.count)
  }

  @Test func theMergedBorderDoesNotTellThoseOfTheParts() {
    #expect(pieces(2012, 2009) == nil)
  }

  @Test func aUnitBeforeItWasDividedIsTheUnionOfWhatItBecame() throws {
    #expect(try #require(pieces(2019, 2016))["0007"] == ["0017", "0018"])
  }

  @Test func whatWasDividedIsNotKnownFromTheWhole() {
    #expect(pieces(2016, 2019) == nil)
  }

  @Test func landThatChangedHandsIsNotKnownEitherWay() {
    #expect(pieces(2019, 2021) == nil)
    #expect(pieces(2021, 2019) == nil)
  }

  @Test func theSameDivisionStandsForItself() throws {
    let union = try #require(pieces(2013, 2013))
    #expect(union.allSatisfy { [$0.key] == $0.value })
  }

  @Test func aDayThatTheRegisterDoesNotKnowHasNone() {
    #expect(register.union(of: .newYear(1990), on: .newYear(2013)) == nil)
    #expect(register.union(of: .newYear(2013), on: .newYear(2030)) == nil)
  }
}
