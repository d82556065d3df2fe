import AtlasFiles
import Basics
import Figures
import Foundation
import Maps
import Testing
import Units

/// The outlines that the package ships.
@Suite("Shipped outlines")
struct ShippedOutlinesTests {
  private static let data = ShippedAtlas.root.appending(path: "Data")
  private static let outlines = Result { try readOutlines(data) }

  private func outlines(of country: String) throws -> [ShippedOutlines] {
    try Self.outlines.get().filter { $0.country == country }
  }

  /// The days of the sets that tell every border of a day.
  private func days(telling day: Day, of country: String) throws -> [String] {
    let register = try ShippedAtlas.atlas.get().country(country).register
    return try outlines(of: country).filter { register.union(of: $0.day, on: day) != nil }.map(\.day.iso)
  }

  @Test("Every division from 2017 on has its outlines, those before have none")
  func everyDivision() throws {
    #expect(try days(telling: .newYear(2014), of: "no").isEmpty)
    #expect(try days(telling: .newYear(2016), of: "no").isEmpty)
    #expect(try days(telling: .newYear(2017), of: "no") == ["2017-01-01"])
    #expect(try days(telling: .newYear(2018), of: "no").contains("2019-01-01"))
    #expect(try days(telling: .newYear(2019), of: "no").contains("2019-01-01"))
    #expect(try days(telling: .newYear(2020), of: "no") == ["2020-01-01"])
    for year in 2021...2026 {
      #expect(try days(telling: .newYear(year), of: "no") == ["2024-01-01"], "\(year)")
    }
    for year in 2015...2026 {
      #expect(try days(telling: .newYear(year), of: "se") == ["2023-01-01"], "\(year)")
    }
  }

  @Test("Units, points and areas agree with the other tables")
  func checked() throws {
    let findings = checks(of: try Self.outlines.get(), in: try ShippedAtlas.atlas.get())
    #expect(findings.count == 5)
    #expect(findings.flatMap(\.faults) == [])
  }

  @Test("A border belongs to two units, the coast to one, and what all cover together is what each covers")
  func topology() throws {
    for set in try Self.outlines.get() {
      let codes = set.map.areas.map(\.code)
      var walks: [Int: Set<Bool>] = [:]
      for reference in set.map.areas.flatMap(\.rings).joined() {
        #expect(walks[max(reference, ~reference), default: []].insert(reference < 0).inserted)
      }
      #expect(walks.count == set.map.arcs.count)
      #expect(set.map.sharedLines > 2 * codes.count)
      let sum = codes.reduce(0) { $0 + set.map.outline(of: [$1]).area }
      #expect(set.map.outline(of: codes).area == sum)
    }
  }

  @Test("Each is listed among the sources, with publisher and licence")
  func sources() throws {
    let sources = try ShippedAtlas.atlas.get().sources.filter { $0.id.contains("outlines") }
    #expect(
      sources.map(\.file).sorted() == [
        "no/outlines-2017.csv", "no/outlines-2019.csv", "no/outlines-2020.csv", "no/outlines-2024.csv",
        "se/outlines-2023.csv",
      ])
    #expect(sources.allSatisfy { ["CC BY 4.0", "CC0"].contains($0.licence) })
  }

  @Test("A unit that is not there and a border that moved are told by the check")
  func faults() throws {
    let atlas = try ShippedAtlas.atlas.get()
    let set = try #require(try outlines(of: "no").first { $0.day == .newYear(2024) })
    let other = ShippedOutlines(
      country: "no", day: .newYear(2020), credit: "", map: set.map, area: "area.total", grid: set.grid)
    let faults = checks(of: [other], in: atlas).flatMap(\.faults)
    #expect(faults.contains { $0.hasPrefix("1507:") })
    #expect(faults.contains { $0.hasPrefix("1580:") })
  }
}
