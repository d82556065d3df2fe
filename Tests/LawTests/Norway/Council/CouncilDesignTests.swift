import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Testing

/// A council for a merger: what is known stays apart from what stands in for it.
@Suite struct CouncilDesignTests {
  private let rulebook: Rulebook

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    rulebook = try readRulebook(root.appending(path: "Data"))
  }

  private func part(_ unit: String, _ inhabitants: Int, _ seats: Int? = nil, votes: [Int?] = [])
    -> CouncilPart
  {
    CouncilPart(unit: unit, inhabitants: inhabitants, seats: seats, votes: votes)
  }

  private func design(
    _ parts: [CouncilPart], parties: [String] = [], seats: Int? = nil
  ) throws -> CouncilDesign {
    try CouncilDesign(
      CouncilPlan(parts: parts, parties: parties, seats: seats), at: .newYear(2026), in: rulebook)
  }

  private func codes(_ parts: [CouncilPart], seats: Int?) -> [String] {
    do {
      _ = try design(parts, seats: seats)
      return []
    } catch {
      return (error as? Diagnostics)?.list.map(\.code) ?? []
    }
  }

  @Test func withoutAChoiceTheFewestByLawStandIn() throws {
    let design = try design([part("a", 4_900), part("b", 4_900), part("c", 300)])
    #expect(design.after.seats == 27)
    #expect(design.after.isMinimum)
    #expect(design.before.map(\.seats) == [11, 11, 11])
    #expect(design.before.map(\.isMinimum) == [true, true, true])
    // Sizes that nobody gave are not added up.
    #expect(design.seatsBefore == nil)
    #expect(design.jointCommitteeMinimum.number == 3)
  }

  @Test func givenSizesAreAddedUp() throws {
    let design = try design([part("a", 60_000, 47), part("b", 20_000, 27), part("c", 9_000, 29)], seats: 55)
    #expect(design.seatsBefore == 103)
    #expect(!design.after.isMinimum)
    #expect(design.before[0].inhabitantsPerSeat == 60_000.0 / 47)
    #expect(design.after.inhabitantsPerSeat == 89_000.0 / 55)
  }

  /// The eleventh seat is the seventh of the first, 600/13 = 46.2, before 300/7 = 42.9 and 100/3 = 33.3.
  @Test func originsFollowTheInhabitants() throws {
    let design = try design([part("a", 600), part("b", 300), part("c", 100)], seats: 11)
    #expect(design.origins.seats.reduce(0, +) == 11)
    #expect(design.origins.seats == [7, 3, 1])
  }

  @Test func partiesAreAddedUpAndTheUnknownNamed() throws {
    let design = try design(
      [part("a", 3_000, votes: [500, 400, nil]), part("b", 1_000, votes: [100, 90, 50])],
      parties: ["x", "y", "z"], seats: 11)
    #expect(design.unknownVotes.map(\.party) == ["z"])
    #expect(design.unknownVotes.map(\.unit) == ["a"])
    let merged = try SeatContest(votes: [600, 490, 50], seats: 11)
      .allocation(by: .named("modified-sainte-lague", firstDivisor: "1.4"))
    #expect(design.after.parties == merged)
    #expect(design.before[0].parties?.seats.reduce(0, +) == 11)
    #expect(design.before[0].parties?.seats[2] == 0)
  }

  @Test func whatTheLawForbidsIsRefused() {
    let two = [part("a", 30_000), part("b", 30_000)]
    #expect(codes(two, seats: 36) == ["council-even"])
    #expect(codes(two, seats: 33) == ["council-too-small"])
    #expect(codes(two, seats: 0) == ["seats-out-of-range"])
    #expect(codes(two, seats: 35) == [])
    #expect(codes([part("a", 30_000)], seats: 35) == ["merge-of-one"])
    #expect(
      codes([part("a", 30_000, 26), part("b", 0)], seats: 35) == ["council-even", "inhabitants-missing"])
  }
}
