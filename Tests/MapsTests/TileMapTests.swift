import Basics
import Formats
import Foundation
import Testing

@testable import Maps

@Suite struct TileMapTests {
  /// Two rows of three; b1 lies north-east of a1 because odd rows are shifted east.
  let map: TileMap

  init() throws {
    map = try TileMap(
      tiles: [("a1", 0, 0), ("a2", 1, 0), ("a3", 2, 0), ("b1", 0, 1), ("b2", 1, 1), ("b3", 2, 1)].map {
        TileMap.Tile(code: $0.0, column: $0.1, row: $0.2)
      })
  }

  @Test func oneTileIsAHexagonWithItsAnchorInTheMiddle() throws {
    let outline = map.outline(of: ["b1"])
    #expect(outline.pathData == "M52 0l26 15v30l-26 15-26-15v-30z")
    #expect(map.anchor(of: ["b1"]) == GridPoint(x: 52, y: 30))
    #expect(map.bounds == GridBounds(minX: 0, minY: 0, maxX: 182, maxY: 105))
  }

  @Test func rowsCountNorthwardsAndOddRowsAreShiftedEast() throws {
    let south = try #require(map.anchor(of: ["a1"]))
    let north = try #require(map.anchor(of: ["b1"]))
    #expect(north.y < south.y)
    #expect(north.x > south.x)
  }

  @Test func bordersInsideAUnionGoAway() {
    let pair = map.outline(of: ["a1", "a2"])
    #expect(pair.rings.map(\.count) == [10])
    #expect(map.outline(of: ["a1", "b1"]).rings.map(\.count) == [10])
    #expect(map.outline(of: ["a1", "b3"]).rings.map(\.count) == [6, 6])
    #expect(map.outline(of: map.tiles.map(\.code)).area == 6 * map.outline(of: ["a1"]).area)
    #expect(map.outline(of: ["a1", "a1", "zz"]) == map.outline(of: ["a1"]))
  }

  @Test func aHoleIsARingOfItsOwn() throws {
    let ring = [(0, 0), (1, 0), (-1, 1), (1, 1), (0, 2), (1, 2)]
    let tiles = ring.map { TileMap.Tile(code: "\($0.0),\($0.1)", column: $0.0, row: $0.1) }
    let outline = try TileMap(tiles: tiles).outline(of: tiles.map(\.code))
    #expect(outline.rings.map(\.count).sorted() == [6, 18])
    #expect(outline.area == 6 * map.outline(of: ["a1"]).area)
  }

  @Test func tilesOfASplitUnitAreShared() throws {
    let areas = try map.areas([("x", ["a1", "a2"]), ("y", ["a2", "a3"]), ("z", ["a2"])])
    #expect(areas.map(\.ownTiles) == [["a1"], ["a3"], []])
    #expect(areas.map(\.sharedTiles) == [["a2"], ["a2"], ["a2"]])
    #expect(areas[0].anchor == map.anchor(of: ["a1"]))
    #expect(areas[2].anchor == map.anchor(of: ["a2"]))
  }

  @Test func faultsOfTilesAndGroupings() {
    func codes(_ body: () throws(Diagnostics) -> Void) -> [String] {
      do throws(Diagnostics) {
        try body()
        return []
      } catch { return error.list.map(\.code) }
    }
    #expect(codes { () throws(Diagnostics) in _ = try TileMap(tiles: []) } == ["tiles-empty"])
    let twice = [
      TileMap.Tile(code: "a", column: 0, row: 0), .init(code: "a", column: 1, row: 0),
      .init(code: "b", column: 0, row: 0),
    ]
    #expect(
      codes { () throws(Diagnostics) in _ = try TileMap(tiles: twice) }
        == ["tiles-duplicate-code", "tiles-same-place"])
    #expect(
      codes { () throws(Diagnostics) in _ = try map.areas([("x", ["zz"]), ("y", [])]) }
        == ["tiles-unknown-code", "tiles-unit-without-tile"])
  }

  @Test(.enabled(if: sharedData("no_tiles.csv") != nil, "the shared data are not there"))
  func everyTileOfNorwayHasSixCornersAndUnionKeepsTheArea() throws {
    let bytes = try #require(sharedData("no_tiles.csv"))
    let map = try TileMap(table: CSVTable(bytes: bytes, file: "no_tiles.csv"))
    #expect(map.tiles.count == 428)
    let areas = try map.areas(map.tiles.map { ($0.code, [$0.code]) })
    #expect(areas.allSatisfy { $0.outline.rings.map(\.count) == [6] })
    let sum = areas.reduce(0) { $0 + $1.outline.area }
    #expect(map.outline(of: map.tiles.map(\.code)).area == sum)
    #expect(Set(areas.map(\.anchor)).count == 428)
  }
}

/// A table of the data that the project is developed with, or nil where they are not there.
func sharedData(_ name: String) -> [UInt8]? {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return (try? Data(contentsOf: root.appending(path: "../shared/data/\(name)"))).map { [UInt8]($0) }
}
