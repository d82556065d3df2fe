import Basics
import Testing

@testable import StreetNames

@Suite struct NearRowsTests {
  /// Words of few letters, so that many are near each other; some are so long that no list of their forms could be kept.
  private static func rows(_ count: Int, longest: Int, seed: UInt64) -> LetterRows {
    var (state, rows, known): (UInt64, LetterRows, Set<[UInt32]>) = (seed, LetterRows(), [])
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    while rows.count < count {
      var word = (0..<(1 + next(longest))).map { _ in UInt32(97 + next(3)) }
      if next(2) == 0, rows.count > 0 {
        word = Array(rows[next(rows.count)])
        word[next(word.count)] = UInt32(97 + next(3))
        if next(2) == 0 { word.insert(98, at: next(word.count)) }
      }
      if known.insert(word).inserted { rows.append(word) }
    }
    return rows
  }

  @Test(arguments: [1, 0.95, 0.9, 0.8, 0.7, 0.5, 0.25], [5, 24, 60])
  func noPairIsMissed(_ similarity: Double, _ longest: Int) throws {
    let rows = Self.rows(150, longest: longest, seed: 7)
    let sides = (0..<rows.count).map { NearRows.Sides($0 % 3 + 1) }
    var (expected, distance): (Set<NearRows.Pair>, EditDistance) = ([], EditDistance())
    for first in 0..<rows.count {
      for second in (first + 1)..<max(first + 1, rows.count) {
        let areOfBoth =
          (sides[first] & 1 != 0 && sides[second] & 2 != 0)
          || (sides[first] & 2 != 0 && sides[second] & 1 != 0)
        guard areOfBoth,
          let edits = distance(rows.letters, rows.range(first), rows.range(second), most: .max)
        else { continue }
        let longer = Double(max(rows.length(first), rows.length(second)))
        guard 1 - Double(edits) / longer >= similarity - 1e-9 else { continue }
        expected.insert(.init(first: Int32(first), second: Int32(second), edits: Int32(edits)))
      }
    }
    let found = try NearRows(rows, sides: sides, similarity: similarity).pairs()
    #expect(Set(found) == expected && found.count == expected.count)
  }

  @Test func aListThatWouldTakeTooLongIsRefusedBeforehand() {
    var rows = LetterRows()
    for number in 0..<40_000 {
      let digits = Array(String(number, radix: 2).utf8)
      rows.append(Array(repeating: 97, count: 60 - digits.count) + digits.map(UInt32.init))
    }
    #expect(throws: Diagnostic("names-too-many", .badInput, ["names": "40000"])) {
      try NearRows(rows, sides: Array(repeating: 3, count: rows.count), similarity: 0.5).pairs()
    }
  }

  @Test func nothingIsNearNothing() throws {
    #expect(try NearRows(LetterRows(), sides: [], similarity: 0.9).pairs().isEmpty)
  }
}
