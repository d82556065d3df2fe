import Basics
import Kernels
import Testing

@testable import Surveys

@Suite struct SmallCellsTests {
  /// Two old units with two answers each, their totals, the new unit that they became, and its answers.
  private static func merged(isOut: Bool = false) -> [CountCell] {
    [
      CountCell("a yes", groups: [0]), CountCell("a no", groups: [1]), CountCell("b yes", groups: [2]),
      CountCell("b no", groups: [3]), CountCell("a", groups: [0, 1], isOut: isOut),
      CountCell("b", groups: [2, 3], isOut: isOut), CountCell("yes", groups: [0, 2], isOut: isOut),
      CountCell("no", groups: [1, 3], isOut: isOut), CountCell("all", groups: [0, 1, 2, 3], isOut: isOut),
    ]
  }

  @Test func aSmallCellTakesTheSmallestOthersWithIt() throws {
    let cells = try SmallCells(Self.merged(), counts: [2, 40, 30, 25])
    #expect(cells.small == [0] && cells.exposed.isEmpty && !cells.complementary.isEmpty)
    #expect(Attacker(cells).found == [])
    // Hiding the one cell alone would have been undone by a single subtraction.
    #expect(Attacker(cells, hiding: [0]).found == [0])
  }

  @Test func whereNothingIsSmallNothingIsHidden() throws {
    #expect(try SmallCells(Self.merged(), counts: [20, 40, 30, 0]).hidden.isEmpty)
  }

  @Test func differencesOfAnOldAndANewUnitFindNothing() throws {
    // Everything of the new unit and of its large part is out; what is left of the small part follows.
    let cells = [
      CountCell("new yes", groups: [0, 2]), CountCell("new no", groups: [1, 3]),
      CountCell("large yes", groups: [0]), CountCell("large no", groups: [1]),
    ]
    let hidden = try SmallCells(cells + [CountCell("small yes", groups: [2])], counts: [50, 60, 3, 20])
    #expect(hidden.small == [4] && Attacker(hidden).found == [])
  }

  @Test func aCellOfTwoThatIsOutAlreadyIsTold() throws {
    let cells = try SmallCells(Self.merged(isOut: true), counts: [2, 40, 30, 25])
    #expect(cells.exposed.isEmpty && Attacker(cells).found == [])
    let out = [
      CountCell("a yes", groups: [0]), CountCell("a", groups: [0, 1], isOut: true),
      CountCell("a no", groups: [1], isOut: true),
    ]
    #expect(try SmallCells(out, counts: [2, 40]).exposed == [0])
  }

  @Test func tooMuchAndStrangeIsRefused() throws {
    let many = (0..<600).map { CountCell("\($0)", groups: [$0]) }
    #expect(throws: Diagnostic.self) { try SmallCells(many, counts: Array(repeating: 1, count: 600)) }
    let fault = try #require(throws: Diagnostic.self) {
      try SmallCells([CountCell("x", groups: [3])], counts: [1])
    }
    #expect(fault.code == "cells-group-unknown" && fault.place.field == "x")
  }

  /// All tables of one, two and three properties of a few people, by somebody who tries every way in which so many people
  /// can be spread over the groups.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whoTriesEveryPossibilityFindsNoCell(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed, stream: 3, draw: 0)
    let counts = (0..<8).map { _ in Int.random(in: 0...3, using: &random) }
    let cells = try SmallCells(Attacker.everyTable, counts: counts, fewest: 3)
    #expect(cells.exposed.isEmpty)
    #expect(Attacker(cells).found == [], "\(counts)")
  }

  /// The same for more people, by somebody who narrows every group by every sum, again and again.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whoNarrowsEveryGroupByEverySumFindsNoCell(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed, stream: 4, draw: 0)
    let counts = (0..<8).map { _ in Int.random(in: 0...40, using: &random) / 2 }
    let cells = try SmallCells(Attacker.everyTable, counts: counts)
    #expect(cells.exposed.isEmpty && Attacker.narrowed(cells).isDisjoint(with: cells.small), "\(counts)")
  }
}
