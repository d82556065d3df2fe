import Basics
import Testing

@testable import Units

@Suite struct NeighbourTests {
  private let register = SmallCountry.register

  /// In 2009: 1–2 by land, 2–6 by land, 6–9 by sea, 4–6 by land; 8 borders nobody.
  private var editions: [NeighbourEdition] {
    [
      NeighbourEdition(
        day: .newYear(2009),
        pairs: [
          .init(a: "0001", b: "0002", link: .land), .init(a: "0002", b: "0006", link: .land),
          .init(a: "0006", b: "0009", link: .sea), .init(a: "0004", b: "0006", link: .land),
          .init(a: "0008", b: "0009", link: .land), .init(a: "0001", b: "0006", link: .sea),
        ])
    ]
  }

  private func graph(_ year: Int) throws -> NeighbourGraph {
    NeighbourGraph(
      of: try register.division(on: .newYear(year)), on: .newYear(year), register: register,
      editions: editions)
  }

  @Test func aMergedUnitInheritsTheNeighboursOfItsParts() throws {
    let graph = try graph(2011)
    #expect(graph.neighbours(of: "0003").map(\.code) == ["0006"])
    #expect(graph.neighbours(of: "0003").map(\.link) == [.land])
  }

  @Test func contiguityTellsLandSeaAndApartFromUnknown() throws {
    let graph = try graph(2009)
    #expect(graph.contiguity(of: ["0001", "0002", "0006"]) == .land)
    #expect(graph.contiguity(of: ["0006", "0009"]) == .sea)
    #expect(graph.contiguity(of: ["0001", "0009"]) == .apart)
    #expect(graph.contiguity(of: ["0001", "0007"]) == nil)
  }

  @Test func theNeighboursOfASplitUnitAreUnknownAfterwards() throws {
    #expect(try graph(2016).unknown.contains("0015"))
  }

  @Test func neighboursAreMutual() throws {
    let graph = try graph(2009)
    for unit in try register.division(on: .newYear(2009)).units {
      for neighbour in graph.neighbours(of: unit.code) {
        #expect(
          graph.neighbours(of: neighbour.code).contains { $0.code == unit.code && $0.link == neighbour.link })
      }
    }
  }

  @Test func aGroupsNeighboursAreOutsideIt() throws {
    let around = try graph(2009).neighbours(ofGroup: ["0001", "0002"])
    #expect(around?.map(\.code) == ["0006"])
    #expect(around?.first?.link == .land)
  }
}
