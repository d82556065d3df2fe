import Formats
import Testing

@testable import Maps

private let files = ["no_municipalities_2020.geojson", "se_municipalities.geojson"].filter {
  sharedData($0) != nil
}

@Suite("A map for looking at more of it at once")
struct CoarserTests {
  private func holds(_ map: BoundaryMap, against fine: BoundaryMap) {
    #expect(map.areas.map(\.code) == fine.areas.map(\.code))
    #expect(map.uses.allSatisfy { $0 <= 2 })
    let codes = map.areas.map(\.code)
    // Borders are still shared: what the units cover together is what each of them covers.
    let sum = codes.reduce(0) { $0 + map.outline(of: [$1]).area }
    #expect(map.outline(of: codes).area == sum)
    #expect(map.arcs.reduce(0) { $0 + $1.count } < fine.arcs.reduce(0) { $0 + $1.count })
    for code in codes {
      #expect(map.outline(of: [code]).anchor != nil, "\(code)")
      #expect(map.outline(of: [code]).rings.allSatisfy { $0.count > 2 })
    }
  }

  @Test func everyUnitIsStillThereAndSharesItsBorders() throws {
    let fine = try BoundaryImport(Synthetic.country(columns: 5, rows: 4), file: "m") { $0["code"] }.map
    let coarse = fine.coarser(metresPerUnit: 250, smallestIslet: 1)
    #expect(coarse.metresPerUnit == 250)
    holds(coarse, against: fine)
  }

  @Test func smallIslandsGoButTheOnlyPartStays() throws {
    let main = Synthetic.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    let islet = Synthetic.ring([(20, 0), (21, 0), (21, 1), (20, 1)])
    let alone = Synthetic.ring([(30, 0), (31, 0), (31, 1), (30, 1)])
    let fine = try BoundaryImport(
      FeatureCollection(features: [
        Synthetic.feature("a", [[main], [islet]]), Synthetic.feature("b", [[alone]]),
      ]), file: "m"
    ) { $0["code"] }.map
    let coarse = fine.coarser(metresPerUnit: 100, smallestIslet: 4)
    #expect(fine.areas.map { $0.rings.count } == [2, 1])
    #expect(coarse.areas.map { $0.rings.count } == [1, 1])
    #expect(coarse.outline(of: ["b"]).area > 0)
  }

  @Test(arguments: files)
  func realBoundaries(_ file: String) throws {
    let bytes = try #require(sharedData(file))
    let collection = try FeatureCollection(bytes: bytes, file: file)
    let fine = try BoundaryImport(collection, file: file) { $0["municipality_code"] }.map
    holds(fine.coarser(metresPerUnit: 800, smallestIslet: 4), against: fine)
  }
}
