import Formats
import Testing

@testable import Maps

private let files = [
  ("no_municipalities_2020.geojson", 356), ("no_municipalities_2024.geojson", 357),
  ("se_municipalities.geojson", 290),
].filter { sharedData($0.0) != nil }

/// Real boundaries. Skipped where the data are not there.
@Suite(.enabled(if: !files.isEmpty, "the shared boundary files are not there"))
struct RealBoundariesTests {
  private func result(_ file: String, _ settings: BoundaryImport.Settings) throws -> BoundaryImport {
    let bytes = try #require(sharedData(file))
    let collection = try FeatureCollection(bytes: bytes, file: file)
    return try BoundaryImport(collection, file: file, settings: settings) { $0["municipality_code"] }
  }

  @Test(arguments: files)
  func unitsBordersAndAreasSurvive(_ file: String, _ count: Int) throws {
    let whole = try result(file, .init(targetPoints: .max, smallestIslet: 0)).map
    let simple = try result(file, .init()).map
    #expect(simple.areas.count == count)
    #expect(simple.areas.map(\.code) == whole.areas.map(\.code))

    var pathBytes = 0
    for area in simple.areas {
      let outline = simple.outline(of: [area.code])
      pathBytes += outline.pathData.utf8.count
      #expect(outline.rings.allSatisfy { $0.count >= 3 })
      #expect(outline.anchor != nil)
      let before = whole.outline(of: [area.code]).area
      // 100 square kilometres in units of 25 m.
      guard before >= 100 * 1600 else { continue }
      #expect(abs(outline.area / before - 1) < 0.05, "\(area.code)")
    }
    #expect(pathBytes < 400_000)
  }

  @Test(arguments: files)
  func landBordersAreShared(_ file: String, _ count: Int) throws {
    let map = try result(file, .init()).map
    let counts = walks(map)
    #expect(counts.allSatisfy { $0.forward <= 1 && $0.backward <= 1 && $0.forward + $0.backward >= 1 })
    #expect(counts.filter { $0.forward == 1 && $0.backward == 1 }.count > 2 * count)
    let codes = map.areas.map(\.code)
    let outer = Set(map.outerArcs(of: codes).map { max($0, ~$0) })
    #expect(
      counts.indices.allSatisfy { outer.contains($0) == (counts[$0].forward + counts[$0].backward == 1) })
    let sum = codes.reduce(0) { $0 + map.outline(of: [$1]).area }
    #expect(map.outline(of: codes).area == sum)
  }
}
