import Basics
import Figures
import Foundation
import Testing

@testable import AtlasFiles

/// Minutes by road are kept as they were imported, and bad rows come back.
@Suite struct TravelTimeTests {
  private func table(_ rows: String) throws -> TravelTimeTable {
    try TravelTimeTable(
      bytes: Array(("from,to,minutes,source\n" + rows).utf8), file: "t.csv",
      country: try ShippedAtlas.atlas.get().country("no"))
  }

  @Test func aWayCountsInBothDirectionsUnlessBothAreGiven() throws {
    let times = try table("Gausdal,Lillehammer,22,a\n3440,3405,25,a\n3405,3440,27.5,a\n").times
    #expect(
      times.way(from: "3441", to: "3405")?.minutes == 22 && times.way(from: "3405", to: "3441")?.minutes == 22
    )
    #expect(
      times.way(from: "3440", to: "3405")?.minutes == 25
        && times.way(from: "3405", to: "3440")?.minutes == 27.5)
    #expect(times.way(from: "3440", to: "3441") == nil)
  }

  @Test func badRowsComeBackWithTheirLines() throws {
    let table = try table(
      "3441,3405,22,a\n3441,9999,22,a\n3441,3405,-1,a\n3441,3405,soon,a\n3441,3405,22,\n")
    #expect(table.times.all.count == 1)
    #expect(
      table.faults.map(\.code) == [
        "unit-unknown", "travel-minutes-invalid", "csv-not-a-number", "travel-source-missing",
      ])
    #expect(table.faults.map(\.place.line) == [3, 4, 5, 6])
  }

  @Test func aMatrixHasARowForEachBeginAndAColumnForEachEnd() throws {
    let country = try ShippedAtlas.atlas.get().country("se")
    let text = "from;Köping;Arboga;1960;Nowhere\nKöping;0;19;22;1\nArboga;18;;x;1\n"
    let table = try TravelTimeTable(
      bytes: Array(text.utf8), file: "m.csv", country: country, source: "made")
    #expect(
      table.times.all == [
        .init(from: "1983", to: "1960", minutes: 22, source: "made"),
        .init(from: "1983", to: "1984", minutes: 19, source: "made"),
        .init(from: "1984", to: "1983", minutes: 18, source: "made"),
      ])
    #expect(table.faults.map(\.code) == ["unit-unknown", "csv-not-a-number"])
    #expect(table.faults.map(\.place.field) == ["Nowhere", "1960"])
    let unsaid = #expect(throws: Diagnostics.self) {
      try TravelTimeTable(bytes: Array(text.utf8), file: "m.csv", country: country)
    }
    #expect(unsaid?.list.map(\.code) == ["csv-no-column"])
  }

  @Test func whatIsThereAlreadyIsKeptAndWhatIsNewCounts() throws {
    let state = URL.temporaryDirectory.appending(path: "travel-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: state) }
    let (folder, atlas) = (TravelTimeFolder(state: state), try ShippedAtlas.atlas.get())
    let country = try atlas.country("no")
    _ = try folder.store(
      try table("3441,3405,22,a\n3440,3405,25,a\n").times, country: "no", atlas: country)
    _ = try folder.store(try table("3441,3405,20.5,b\n").times, country: "no", atlas: country)
    let known = try folder.adding(to: atlas).country("no").travelTimes
    #expect(known.all.map(\.minutes) == [25, 20.5] && known.all.map(\.source) == ["a", "b"])
    #expect(try folder.adding(to: atlas).country("se").travelTimes == .none)
  }
}
