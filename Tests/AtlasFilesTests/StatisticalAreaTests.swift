import Basics
import Figures
import Foundation
import Testing
import Units

@testable import AtlasFiles

/// Small areas are kept as they were imported, bad rows come back, and where people live follows from them.
@Suite struct StatisticalAreaTests {
  private func table(_ rows: String, _ country: String = "no") throws -> StatisticalAreaTable {
    try StatisticalAreaTable(
      bytes: Array(("area,inhabitants,longitude,latitude,source\n" + rows).utf8), file: "a.csv",
      country: try ShippedAtlas.atlas.get().country(country))
  }

  @Test func theCentreIsWeighedByInhabitants() throws {
    let areas = try table("34050101,300,10,61,a\n34050102,100,11,62,a\n34410101,0,10,61,a\n").areas
    #expect(areas.centres["3405"] == .init(longitude: 10.25, latitude: 61.25))
    // Nobody lives there: that is no place to live.
    #expect(areas.centres["3441"] == nil)
    #expect(areas.share(of: ["34050102"])?.share == 0.25 && areas.share(of: ["34050102"])?.unit == "3405")
    #expect(areas.share(of: ["34050102", "34410101"]) == nil && areas.share(of: ["34059999"]) == nil)
  }

  @Test func badRowsComeBackWithTheirLines() throws {
    let table = try table(
      "34050101,300,10,61,a\n99990101,1,10,61,a\n34050102,-1,10,61,a\n34050102,1,261000,6800000,a\n"
        + "34050102,many,10,61,a\n34050102,1,10,61,\n")
    #expect(table.areas.all.map(\.code) == ["34050101"])
    #expect(
      table.faults.map(\.code) == [
        "area-code-invalid", "area-inhabitants-invalid", "area-place-invalid", "csv-not-a-number",
        "area-source-missing",
      ])
    #expect(table.faults.map(\.place.line) == [3, 4, 5, 6, 7])
  }

  @Test func distancesRunFromThereOnceTheyAreKept() throws {
    let state = URL.temporaryDirectory.appending(path: "areas-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: state) }
    let (folder, atlas) = (StatisticalAreaFolder(state: state), try ShippedAtlas.atlas.get())
    let sweden = try atlas.country("se")
    let day = sweden.register.covers.upperBound
    let onTheMap = sweden.centre(of: "1983", on: day)
    _ = try folder.store(
      try table("1983A0010,900,16,59.5,SCB\n1983B0020,100,15,59,SCB\n", "se").areas, country: "se",
      atlas: sweden)
    _ = try folder.store(try table("1983B0020,300,15,59,SCB\n", "se").areas, country: "se", atlas: sweden)
    let kept = try folder.adding(to: atlas).country("se")
    #expect(kept.areas.all.map(\.inhabitants) == [900, 300])
    #expect(kept.centre(of: "1983", on: day) == .init(longitude: 15.75, latitude: 59.375))
    #expect(kept.centre(of: "1983", on: day) != onTheMap)
    #expect(kept.centre(of: "1984", on: day) == sweden.centre(of: "1984", on: day))
  }
}
