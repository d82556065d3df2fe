import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

@Suite struct CountyAnswerTests {
  private static let atlas = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try readAtlas(root.appending(path: "Data"))
  }

  private func rows(_ question: Question, _ values: [String: String]) throws -> [[String: Any]] {
    let answer = try question.answer(
      Parameters(values.mapValues { [$0] }, language: "en"), atlas: try Self.atlas.get(),
      rulebook: Rulebook(), statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [[String: Any]])
  }

  private func fault(_ question: Question, _ values: [String: String]) -> Diagnostic? {
    do {
      _ = try rows(question, values)
      return nil
    } catch {
      return (error as? Diagnostics)?.list.first
    }
  }

  @Test func countiesHaveTheirMembersAndKeysOfTheirOwn() throws {
    let counties = try rows(.units, ["tier": "county", "date": "2020-01-01"])
    #expect(counties.count == 11)
    #expect(counties.allSatisfy { Set($0.keys) == ["code", "name", "members", "validFrom", "validTo"] })
    #expect(counties.compactMap { ($0["members"] as? [String])?.count }.reduce(0, +) == 356)
    let viken = try #require(counties.first { $0["code"] as? String == "30" })
    #expect(viken["validFrom"] as? String == "2020-01-01")
    #expect(viken["validTo"] as? String == "2024-01-01")
    #expect(try rows(.units, ["tier": "county", "country": "se"]).count == 21)
  }

  @Test func municipalitiesKeepTheirShapeWithOrWithoutTheTier() throws {
    let asked = try rows(.units, ["tier": "municipality", "date": "2020-01-01"])
    #expect(asked.count == 356)
    #expect(asked.allSatisfy { Set($0.keys) == ["code", "name", "county", "validFrom", "validTo"] })
  }

  @Test func changesOfCountiesNameTheMunicipalitiesThatMoved() throws {
    let changes = try rows(.changes, ["tier": "county", "from": "2017-01-01", "to": "2026-01-01"])
    #expect(changes.count == 16)
    let oppland = changes.filter { $0["old"] as? [String] == ["05"] && $0["kind"] as? String == "transfer" }
    #expect(oppland.count == 1)
    #expect(oppland.first?["new"] as? [String] == ["30"])
    #expect(oppland.first?["moved"] as? [String] == ["0532", "0533"])
  }

  @Test func changesOfOneCountyAreFoundByCodeOrName() throws {
    let byName = try rows(
      .changes, ["tier": "county", "from": "2017-01-01", "to": "2026-01-01", "unit": "Troms og Finnmark"])
    let byCode = try rows(
      .changes, ["tier": "county", "from": "2017-01-01", "to": "2026-01-01", "unit": "54"])
    #expect(byName.count == 3)
    #expect(byCode.count == 3)
  }

  @Test func badInputIsHandedBackWithItsField() throws {
    let tier = try #require(fault(.units, ["tier": "region"]))
    #expect(tier.code == "tier-unknown" && tier.place.field == "tier" && tier.kind == .badInput)
    #expect(fault(.correspond, ["tier": "county"])?.code == "parameter-unknown")
    let unknown = try #require(
      fault(.changes, ["tier": "county", "from": "2017-01-01", "to": "2020-01-01", "unit": "Vestlnd"]))
    #expect(unknown.code == "county-misspelt")
    #expect(unknown.arguments["suggestions"] == "46 Vestland")
  }
}
