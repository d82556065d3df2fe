import AtlasFiles
import Basics
import Figures
import Foundation
import GroupingAnswers
import Groupings
import Testing
import Units

/// Over the tables that are shipped.
@Suite struct MergersFoundTests {
  private static let atlas = Result {
    try readAtlas(
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Data"))
  }

  private func question(
    _ county: String? = "34", _ threshold: Int = 10_000, upper: Int? = nil, together: [[String]] = [],
    alone: [String] = [], apart: [[String]] = [], own: [Int]? = nil
  ) throws -> MergersQuestion {
    try MergersQuestion(
      country: Self.atlas.get().country("no"), day: #require(Day("2024-01-01")), county: county,
      threshold: threshold, upper: upper, together: together, alone: alone, apart: apart, own: own)
  }

  /// Innlandet had 46 municipalities on 1 January 2024.
  @Test func everyMapHoldsToTheRulesAndNoneBeatsTheBound() throws {
    let found = try MergersFound(question())
    #expect(found.units.count == 46 && found.hopeless.isEmpty)
    #expect(found.maps.count > 1)
    for map in found.maps {
      #expect(map.groups.allSatisfy { !$0.isShort && $0.isConnected })
      #expect(map.groups.count <= found.most)
      #expect(map.groups.reduce(0) { $0 + $1.units.count } == 46)
    }
    let best = try #require(found.maps.first)
    #expect(best.differs(from: best) == 0 && found.maps[1].differs(from: best) > 0)
  }

  @Test func aHigherThresholdNeverLeavesMoreMunicipalities() throws {
    let front = try MergersFound(question()).front
    #expect(front.map(\.threshold) == [3_000, 5_000, 8_000, 10_000, 15_000, 20_000, 30_000])
    for (lower, higher) in zip(front, front.dropFirst()) {
      #expect(try #require(lower.map).groups.count >= #require(higher.map).groups.count)
      #expect(lower.most >= higher.most)
    }
  }

  /// Lillehammer and Gausdal, then Lillehammer and Øyer that go together, apart from Gausdal.
  @Test func thoseThatMustNotGoTogetherStandApart() throws {
    let found = try MergersFound(question(together: [["3405", "3440"]], apart: [["3405", "3441"]]))
    let place = Dictionary(
      uniqueKeysWithValues: found.units.enumerated().map { ($0.element.code, $0.offset) })
    let (town, parted) = (try #require(place["3405"]), try #require(place["3441"]))
    #expect(!found.maps.isEmpty)
    #expect(found.maps.allSatisfy { $0.map.labels[town] != $0.map.labels[parted] })
    guard case .keptApart = found.standing else {
      Issue.record("maps were drawn that may join them")
      return
    }
    #expect(throws: Diagnostic.self) {
      try MergersFound(question(together: [["3405", "3441"]], apart: [["3441", "3405"]]))
    }
  }

  @Test func whatIsDecidedBeforehandStands() throws {
    let found = try MergersFound(question(together: [["3405", "3441"]], alone: ["3443"]))
    for map in found.maps {
      let place = Dictionary(
        uniqueKeysWithValues: found.units.enumerated().map { ($0.element.code, $0.offset) })
      let labels = map.map.labels
      #expect(try labels[#require(place["3405"])] == labels[#require(place["3441"])])
      let alone = try #require(place["3443"])
      #expect(map.map.regions[labels[alone]] == [alone])
    }
  }

  @Test func aMapOfOnesOwnStandsAmongThoseThatHoldToTheRules() throws {
    let best = try #require(try MergersFound(question()).maps.first)
    let found = try MergersFound(question(own: best.map.labels))
    #expect(found.own?.map == best.map)
    guard case .known(let standings, let steps) = found.standing else {
      Issue.record("\(found.standing)")
      return
    }
    #expect(steps > 1_000)
    for standing in standings {
      #expect(standing.proposal == best.map.value(standing.measure, on: try graph()))
      #expect(standing.quantiles == standing.quantiles.sorted())
    }
  }

  private func graph() throws -> GroupGraph {
    try CountryGraph(
      Self.atlas.get().country("no"), on: #require(Day("2024-01-01")), withSea: true, acrossCounties: true,
      county: "34"
    ).file.graph
  }

  @Test func aMapThatBreaksTheRulesIsNotCompared() throws {
    let found = try MergersFound(question(own: Array(0..<46)))
    guard case .breaksRules = found.standing else {
      Issue.record("\(found.standing)")
      return
    }
  }

  @Test func aWholeCountryHasMapsWithoutAFront() throws {
    let found = try MergersFound(question(nil, 5_000))
    // The certificate of the same question proves 238 for the shipped residents.
    #expect(try #require(found.maps.first).groups.count <= 238)
    #expect(found.front.isEmpty)
    guard case .tooLarge = found.standing else {
      Issue.record("\(found.standing)")
      return
    }
  }

  @Test func whatCannotBeIsSaid() throws {
    let found = try MergersFound(question("34", 2_000_000))
    #expect(found.maps.isEmpty && found.most == 0 && found.hopeless.first?.count == 46)
    #expect(
      code { try MergersFound(question("03", 1, together: [["3405", "3441"]])) } == "mergers-unit-elsewhere")
    #expect(code { try question(together: [["3405", "3441"]], alone: ["3405"]) } == "mergers-contradiction")
    #expect(code { try question(upper: 9_999) } == "mergers-upper-unusable")
    #expect(code { try question("34", 0) } == "regions-threshold-unusable")
    #expect(code { try MergersFound(question(own: [0, 1])) } == "mergers-own-unusable")
  }

  private func code<Value>(_ ask: () throws -> Value) -> String? {
    do {
      _ = try ask()
      return nil
    } catch {
      return (error as? Diagnostic)?.code
    }
  }
}
