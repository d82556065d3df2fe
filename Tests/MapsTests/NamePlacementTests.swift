import Testing

@testable import Maps

@Suite("Names on a map")
struct NamePlacementTests {
  private static let frame = NameBox(left: 0, top: 0, right: 4000, bottom: 3000)

  /// Places and lengths that look arbitrary and are the same every time.
  private static func names(_ count: Int, seed: Int) -> [NamePlacement.Name] {
    var state = UInt64(seed)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    return (0..<count).map { number in
      .init(
        id: "\(number)", spellings: [String(repeating: "n", count: 3 + next(14)), "nnn"],
        anchor: GridPoint(x: next(4400) - 200, y: next(3300) - 150), size: Double(40 + next(60)),
        isBold: next(2) == 0)
    }
  }

  @Test("No name runs into another or over the edge, however many want a place", arguments: 1...20)
  func neverOverlapping(_ seed: Int) {
    let places = NamePlacement.places(for: Self.names(300, seed: seed), in: Self.frame)
    #expect(places.count > 20)
    for (index, place) in places.enumerated() {
      #expect(Self.frame.holds(place.box))
      #expect(!places[..<index].contains { $0.box.overlaps(place.box) })
      #expect(place.name.spellings.contains(place.text))
    }
  }

  @Test("Who comes first keeps its place whatever comes after")
  func precedence() throws {
    let names = Self.names(300, seed: 7)
    let few = NamePlacement.places(for: Array(names.prefix(40)), in: Self.frame)
    let all = NamePlacement.places(for: names, in: Self.frame)
    #expect(Array(all.prefix(few.count)) == few)
  }

  @Test("Where the whole name finds no place its short spelling may")
  func shortSpelling() {
    let long = NamePlacement.Name(
      id: "a", spellings: [String(repeating: "m", count: 90), "short"], anchor: GridPoint(x: 2000, y: 1500),
      size: 60)
    #expect(NamePlacement.places(for: [long], in: Self.frame).map(\.text) == ["short"])
  }

  @Test("A name near the edge is moved inside; one whose place is not shown is left out")
  func edge() {
    func name(_ x: Int) -> NamePlacement.Name {
      .init(id: "a", spellings: ["Kvitsøy"], anchor: GridPoint(x: x, y: 1500), size: 60)
    }
    #expect(NamePlacement.places(for: [name(1)], in: Self.frame).count == 1)
    #expect(NamePlacement.places(for: [name(1)], in: Self.frame).allSatisfy { (0..<1).contains($0.box.left) })
    #expect(NamePlacement.places(for: [name(-1)], in: Self.frame).isEmpty)
  }

  @Test("Letters are reckoned by their width, bold ones wider")
  func widths() {
    #expect(NameWidth.of("Mm", isBold: false) > NameWidth.of("il", isBold: false))
    #expect(NameWidth.of("Oslo", isBold: true) > NameWidth.of("Oslo", isBold: false))
    #expect(NameWidth.of("", isBold: true) == 0)
  }
}
