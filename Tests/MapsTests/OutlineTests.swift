import Testing

@testable import Maps

@Suite struct OutlineTests {
  private func outline(_ rings: [[(Int, Int)]]) -> Outline {
    Outline(rings: rings.map { $0.map { GridPoint(x: $0.0, y: $0.1) } })
  }

  @Test func pathHasNoCharacterTooMany() {
    let path = outline([[(5, -3), (5, 7), (15, 7), (16, 8), (14, 9), (20, 2)], [(0, 0), (1, 1), (2, 0)]])
      .pathData
    #expect(path == "M5-3v10h10l1 1-2 1 6-7zM0 0l1 1 1-1z")
    #expect(outline([]).pathData.isEmpty)
  }

  @Test func holesAreSubtractedFromTheArea() {
    let square = outline([[(0, 0), (10, 0), (10, 10), (0, 10)], [(2, 2), (2, 8), (8, 8), (8, 2)]])
    #expect(square.area == 64)
    #expect(square.bounds == GridBounds(minX: 0, minY: 0, maxX: 10, maxY: 10))
  }

  /// A horseshoe, whose centre of gravity is outside, and a frame with a hole in the middle.
  @Test func anchorIsInsideAndOffTheBorder() throws {
    let horseshoe = outline([
      [(0, 0), (300, 0), (300, 300), (200, 300), (200, 40), (100, 40), (100, 300), (0, 300)]
    ])
    let arm = try #require(horseshoe.anchor)
    #expect((25...75).contains(arm.x) || (225...275).contains(arm.x))
    #expect((25...275).contains(arm.y))
    let frame = outline([
      [(0, 0), (300, 0), (300, 300), (0, 300)], [(100, 100), (100, 290), (200, 290), (200, 100)],
    ])
    let point = try #require(frame.anchor)
    #expect(!((100...200).contains(point.x) && (100...290).contains(point.y)))
    #expect(outline([]).anchor == nil)
  }
}
