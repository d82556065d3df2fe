import Testing

@testable import Pages

@Suite struct LabelPlacementTests {
  @Test(arguments: [[100.0, 100, 100], [0, 5, 300], [299, 300, 298, 10], [150]])
  func labelsKeepTheirOrderAndTheirDistance(wanted: [Double]) {
    let placed = LabelPlacement.spread(wanted, gap: 20, in: 10...290)
    let byWish = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }.map { placed[$0] }
    for (above, below) in zip(byWish, byWish.dropFirst()) { #expect(below - above >= 20 - 1e-9) }
    #expect(placed.allSatisfy { (10...290).contains($0) })
  }

  @Test func labelsWithRoomStayWhereTheyBelong() {
    #expect(LabelPlacement.spread([50, 200, 120], gap: 20, in: 0...300) == [50, 200, 120])
  }
}
