import Foundation
import Pages
import TestContent
import Testing
import Wording

@testable import StudyPages

@Suite struct MergersPageTests {
  private static let county = "/mergers?county=34&date=2024-01-01"

  private func reply(_ target: String, _ language: Language = .en) throws -> Reply {
    let visit = try #require(Visit(target: target, acceptLanguage: language.rawValue))
    return try StudySite.shipped.get().respond(to: visit)
  }

  private func body(_ target: String, _ language: Language = .en) throws -> String {
    String(decoding: try reply(target, language).body, as: UTF8.self)
  }

  @Test func theSentenceAnswersFirst() throws {
    let body = try body(Self.county)
    let lead = try #require(body.range(of: "class=\"lead"))
    let figures = try #require(body.range(of: "class=\"headlines"))
    #expect(lead.lowerBound < figures.lowerBound)
    #expect(
      body.firstMatch(of: /The 46 municipalities could become \d+ with at least 10,000 residents each\./)
        != nil)
  }

  @Test(arguments: Language.allCases) func noKeyStandsInPlaceOfAText(_ language: Language) throws {
    for query in [
      "?county=34&date=2024-01-01", "?date=2024-01-01&threshold=5000", "?country=se&county=17",
      "?county=34&date=2024-01-01&threshold=2000000", "?county=03&date=2024-01-01",
      "?county=34&date=2024-01-01&together=Lillehammer,Gausdal&apart=Dovre,Lesja&alone=Lom&upper=40000&sea=no",
      "/partners?unit=Lillehammer", "/partners",
    ] {
      let body = try body("/mergers\(query)", language)
      #expect(body.firstMatch(of: />(mergers|charts|units)\.[a-z.-]+</) == nil, "\(query)")
      #expect(body.firstMatch(of: /\{[a-z-]+\}/) == nil, "\(query)")
    }
  }

  /// What the form sends is the map that the page shows, in its address and in the file.
  @Test func aMapThatIsDrawnIsTold() throws {
    let drawn = "&group-3405=1&group-3441=1&group-3434=2"
    let body = try body(Self.county + drawn)
    #expect(body.contains("Those that go together on your map"))
    #expect(body.contains("Lillehammer, Gausdal"))
    let own = try #require(body.firstMatch(of: /mergers\.csv\?[^"]*own=([0-9.]+)/)?.1)
    #expect(own.split(separator: ".").count == 46)
    let file = try self.body("/mergers.csv?county=34&date=2024-01-01&own=\(own)")
    let groups = Dictionary(
      uniqueKeysWithValues: file.split(whereSeparator: \.isNewline).dropFirst().map { line in
        let cells = line.split(separator: ",")
        return (String(cells[0]), String(cells[2]))
      })
    #expect(groups.count == 46 && groups["3405"] == groups["3441"] && groups["3405"] != groups["3434"])
  }

  @Test func whatCannotBeUnderstoodIsSaidByItsField() throws {
    for query in [
      "&threshold=many", "&upper=5", "&together=Lillehammer,Atlantis", "&own=1.2", "&alone=Oslo",
      "&together=Dovre,Lesja&apart=Lesja,Dovre",
    ] {
      let reply = try reply(Self.county + query)
      #expect([400, 404].contains(reply.status), "\(query) \(reply.status)")
    }
  }

  @Test func partnersAreNeighboursAndOpenAsAStudy() throws {
    let body = try body("/mergers/partners?unit=Lillehammer&date=2024-01-01")
    #expect(body.contains("Possible partners of Lillehammer"))
    #expect(body.contains("/study/today?country=no&amp;date=2024-01-01&amp;merge="))
    #expect(body.contains("Gausdal"))
  }
}
