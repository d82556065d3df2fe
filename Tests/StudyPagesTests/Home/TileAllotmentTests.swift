import Figures
import TestContent
import Testing
import Units

@testable import StudyPages

@Suite("Which unit a tile stands for")
struct TileAllotmentTests {
  @Test("On the day of the tiles each unit has its own")
  func sameDay() throws {
    let country = try SmallCountry.country()
    let allotment = TileAllotment(
      of: country, on: SmallCountry.middle, in: try country.register.division(on: SmallCountry.middle))
    #expect(allotment.whole == ["0103": ["0103"], "0104": ["0104"], "0201": ["0201"]])
    #expect(allotment.shared.isEmpty)
    #expect(allotment.cuts.isEmpty)
  }

  @Test("The tile of a unit that was divided is shared and drawn hatched")
  func dividedUnit() throws {
    let country = try SmallCountry.country()
    let division = try country.register.division(on: SmallCountry.after)
    #expect(TileAllotment(of: country, on: SmallCountry.after, in: division).shared == ["0104"])
    let map = try #require(DrawnMap(tilesOf: country, on: SmallCountry.after, in: division))
    #expect(map.shapes.map(\.unit) == ["0103", "0201"])
    #expect(map.shapes.filter { $0.hatched != nil }.count == 1)
    #expect(try SmallCountry.body(of: "/?date=2021-01-01").contains("class=\"hatched\""))
    #expect(try !SmallCountry.body(of: "/?date=2015-01-01").contains("class=\"hatched\""))
  }

  @Test("Units that later became one share its tile, and each can be picked")
  func earlierUnits() throws {
    let country = try SmallCountry.country()
    let division = try country.register.division(on: SmallCountry.before)
    let allotment = TileAllotment(of: country, on: SmallCountry.before, in: division)
    #expect(allotment.cuts == [.init(tile: "0103", units: ["0101", "0102"])])
    let map = try #require(DrawnMap(tilesOf: country, on: SmallCountry.before, in: division))
    #expect(map.shapes.map(\.unit) == ["0101", "0102", "0104", "0201"])
    #expect(Set(map.shapes.map(\.path)).count == 4)
    #expect(map.outline(["0101", "0102"]) != map.outline(["0101"]))
  }

  @Test("A group has one border: joining neighbours makes it shorter than both together")
  func groupOutline() throws {
    let country = try SmallCountry.country()
    let division = try country.register.division(on: SmallCountry.middle)
    let map = try #require(DrawnMap(tilesOf: country, on: SmallCountry.middle, in: division))
    #expect(map.outline(["0103", "0104"]).filter { $0 == "M" }.count == 1)
    #expect(map.outline(["0103", "0201"]).filter { $0 == "M" }.count == 2)
  }
}
