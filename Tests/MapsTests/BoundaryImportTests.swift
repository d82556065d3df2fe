import Basics
import Formats
import Testing

@testable import Maps

func imported(
  _ collection: FeatureCollection, target: Int = 30_000, islet: Double = 0.5
) throws -> BoundaryImport {
  try BoundaryImport(
    collection, file: "m", settings: .init(targetPoints: target, smallestIslet: islet)
  ) { $0["code"] }
}

/// How often each arc occurs in the rings of all areas, and in which directions.
func walks(_ map: BoundaryMap) -> [(forward: Int, backward: Int)] {
  var counts = map.arcs.map { _ in (forward: 0, backward: 0) }
  for reference in map.areas.flatMap(\.rings).joined() {
    if reference < 0 { counts[~reference].backward += 1 } else { counts[reference].forward += 1 }
  }
  return counts
}

@Suite struct BoundaryImportTests {
  @Test(arguments: [30_000, 100, 0])
  func neighboursShareTheirBorderHoweverMuchIsLeftOut(_ target: Int) throws {
    let map = try imported(Synthetic.country(columns: 4, rows: 3), target: target).map
    #expect(map.areas.count == 12)
    // Inner borders: 3·3 upright and 4·2 level ones. Around: 2·4 + 2·3, of which each corner joins two.
    let counts = walks(map)
    #expect(counts.filter { $0.forward == 1 && $0.backward == 1 }.count == 17)
    #expect(counts.filter { $0.forward + $0.backward == 1 }.count == 10)
    #expect(counts.count == 27)
    let sum = map.areas.reduce(0) { $0 + map.outline(of: [$1.code]).area }
    let whole = map.outline(of: map.areas.map(\.code))
    #expect(whole.rings.count == 1)
    #expect(whole.area == sum)
  }

  @Test func everyUnionHasTheAreaOfItsPartsAndNoInnerArc() throws {
    let map = try imported(Synthetic.country(columns: 3, rows: 3), target: 150).map
    let codes = map.areas.map(\.code)
    for subset in 1..<(1 << codes.count) {
      let picked = codes.indices.filter { subset & (1 << $0) != 0 }.map { codes[$0] }
      let outer = map.outerArcs(of: picked)
      #expect(Set(outer.map { max($0, ~$0) }).count == outer.count)
      let union = map.outline(of: picked)
      #expect(union.area == picked.reduce(0) { $0 + map.outline(of: [$1]).area })
      #expect(
        union.rings.reduce(0) { $0 + $1.count } == outer.reduce(0) { $0 + map.arcs[max($1, ~$1)].count - 1 })
    }
  }

  @Test func unionOfARingAroundOneLeavesAHole() throws {
    let map = try imported(Synthetic.country(columns: 3, rows: 3)).map
    let around = map.areas.map(\.code).filter { $0 != "1,1" }
    #expect(map.outline(of: around).rings.count == 2)
  }

  @Test func anEnclaveSharesItsWholeBorder() throws {
    let hole = Synthetic.ring([(4, 4), (6, 4), (6, 6), (4, 6)])
    // The enclave's ring begins elsewhere and runs the same way round.
    let enclave = Synthetic.ring([(6, 6), (4, 6), (4, 4), (6, 4)])
    let outer = Synthetic.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    let map = try imported(
      .init(features: [Synthetic.feature("a", [[outer, hole]]), Synthetic.feature("b", [[enclave]])]),
      islet: 1e6
    ).map
    #expect(map.arcs.count == 2)
    #expect(map.outline(of: ["a"]).rings.count == 2)
    #expect(map.outline(of: ["a", "b"]).rings.count == 1)
    let anchor = try #require(map.outline(of: ["a"]).anchor)
    #expect(
      map.outline(of: ["b"]).bounds.map {
        !($0.minX...$0.maxX).contains(anchor.x) || !($0.minY...$0.maxY).contains(anchor.y)
      } == true)
  }

  @Test func smallIslandsGoButTheLargestPartStays() throws {
    let main = Synthetic.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    let islet = Synthetic.ring([(20, 0), (20.5, 0), (20.5, 0.5), (20, 0.5)])
    let smaller = Synthetic.ring([(22, 0), (22.2, 0), (22.2, 0.2), (22, 0.2)])
    let country = FeatureCollection(
      features: [
        Synthetic.feature("a", [[main], [islet]]), Synthetic.feature("b", [[smaller]]),
        Synthetic.feature("a", [[smaller.map { .init(longitude: $0.longitude + 1, latitude: $0.latitude) }]]),
      ])
    let result = try imported(country)
    #expect(result.isletsDropped == 2)
    #expect(result.map.areas.map { $0.rings.count } == [1, 1])
    #expect(try imported(country, islet: 0).map.areas.map { $0.rings.count } == [3, 1])
    #expect(
      try imported(country, target: 0).map.areas.allSatisfy { result.map.outline(of: [$0.code]).area > 0 })
  }

  @Test func northIsUpAndRingsRunClockwise() throws {
    let map = try imported(Synthetic.country(columns: 1, rows: 2)).map
    let south = try #require(map.outline(of: ["0,0"]).anchor)
    let north = try #require(map.outline(of: ["0,1"]).anchor)
    #expect(north.y < south.y)
    for area in map.areas {
      #expect(map.outline(of: [area.code]).rings.allSatisfy { Outline.doubledArea($0) > 0 })
    }
    #expect((map.bounds.minX, map.bounds.minY) == (0, 0))
  }

  @Test func faultyCollections() {
    func codes(_ features: [FeatureCollection.Feature]) -> [String] {
      do throws(Diagnostics) {
        _ = try BoundaryImport(.init(features: features), file: "m") { $0["code"] }
        return []
      } catch { return error.list.map(\.code) }
    }
    let square = Synthetic.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    #expect(codes([.init(properties: ["id": "1"], polygons: [[square]], line: 3)]) == ["boundaries-no-code"])
    let swapped = square.map { FeatureCollection.Position(longitude: $0.latitude, latitude: $0.longitude) }
    #expect(codes([Synthetic.feature("a", [[swapped]])]) == ["boundaries-elsewhere"])
    let dot = Synthetic.ring([(0, 0), (0.001, 0), (0, 0.001)])
    #expect(
      codes([Synthetic.feature("a", [[square]]), Synthetic.feature("b", [[dot]])]) == [
        "boundaries-unit-too-small"
      ])
  }
}
