import Basics
import Testing

@testable import Units

@Suite struct CorrespondenceTests {
  let register = SmallCountry.register

  private func links(_ from: Int, _ to: Int, weight: @escaping (String) -> Double? = { _ in nil }) throws
    -> [Correspondence.Link]
  {
    try register.correspondence(from: .newYear(from), to: .newYear(to), weight: weight)
  }

  @Test func aUnitThatNothingHappenedToStandsForItself() throws {
    let same = try links(2005, 2026).filter { $0.old.code == "0009" }
    #expect(same.count == 1)
    #expect(same[0].new.code == "0009" && same[0].share == 1 && !same[0].estimated && !same[0].ambiguous)
  }

  @Test func mergedUnitsGoWhollyIntoTheNewOne() throws {
    for old in ["0001", "0002"] {
      let parts = try links(2009, 2011).filter { $0.old.code == old }
      #expect(parts.map(\.new.code) == ["0003"])
      #expect(parts.map(\.share) == [1])
      #expect(!parts[0].ambiguous)
    }
  }

  @Test func aSplitWithEstimatedSharesSaysSo() throws {
    let parts = try links(2014, 2015).filter { $0.old.code == "0004" }
    #expect(parts.map(\.new.code) == ["0006", "0015"])
    #expect(parts.map(\.share) == [0.75, 0.25])
    #expect(parts.allSatisfy { $0.estimated && $0.ambiguous })
  }

  @Test func aSplitWithUnknownSharesIsNeverShared() throws {
    let parts = try links(2017, 2018).filter { $0.old.code == "0007" }
    #expect(parts.map(\.new.code) == ["0017", "0018"])
    #expect(parts.allSatisfy { $0.share == nil && $0.ambiguous })
  }

  @Test func transferredLandIsCountedWhereMostWentAndMarked() throws {
    let parts = try links(2019, 2020).filter { $0.old.code == "0008" }
    #expect(parts.map(\.new.code) == ["0009", "0028"])
    #expect(parts.map(\.share) == [0, 1])
    #expect(parts.allSatisfy { $0.estimated && $0.ambiguous })
  }

  @Test func backwardsSharesAreReckonedByTheWeightsGiven() throws {
    let parts = try links(2011, 2009) { ["0001": 300, "0002": 100][$0] }.filter { $0.old.code == "0003" }
    #expect(parts.map(\.new.code) == ["0001", "0002"])
    #expect(parts.map(\.share) == [0.75, 0.25])
    #expect(parts.allSatisfy { $0.estimated && !$0.ambiguous })
    let unweighed = try links(2011, 2009).filter { $0.old.code == "0003" }
    #expect(unweighed.allSatisfy { $0.share == nil && $0.ambiguous })
  }

  @Test func knownSharesOfOneUnitAddUpToOneBetweenAnyTwoYears() throws {
    for from in 2005...2026 {
      for to in 2005...2026 {
        for (_, parts) in Dictionary(grouping: try links(from, to) { _ in 7 }, by: \.old.code) {
          let shares = parts.compactMap(\.share)
          if shares.count == parts.count { #expect(abs(shares.reduce(0, +) - 1) < 1e-12) }
        }
      }
    }
  }

  @Test func aDayOutsideTheRegisterIsRefused() {
    #expect { try links(1999, 2020) } throws: { ($0 as? Diagnostic)?.code == "date-out-of-range" }
  }
}
