import Pages
import TestContent
import Testing
import Wording

@testable import StudyPages

/// Every page that takes a country answers for Sweden as far as the tables reach, and says what is missing.
@Suite struct SwedenTests {
  private func reply(_ target: String, _ language: Language = .sv) throws -> Reply {
    let visit = try #require(Visit(target: target, acceptLanguage: language.rawValue))
    return try StudySite.shipped.get().respond(to: visit)
  }

  private func body(_ target: String, _ language: Language = .sv) throws -> String {
    String(decoding: try reply(target, language).body, as: UTF8.self)
  }

  @Test(arguments: [
    "/", "/study/today?merge=1480,1481", "/study/today?cooperate=ict:-:1480,1481", "/study/future",
    "/study/future?merge=1480,1481",
    "/study/matters", "/study/matters?merge=1480,1481", "/study/mine",
    "/study/mine?merge=1480,1481&unit=1480&age=30", "/study/report",
    "/study/report?merge=1480,1481", "/study/report.html?merge=1480,1481", "/study/council?merge=1480,1481",
    "/study/money/grants",
    "/study/money/grants?merge=1480,1481", "/income", "/income?units=1480,1481", "/timeline",
    "/timeline?kind=split",
    "/forms",
    "/rules", "/units", "/units?tier=county", "/reform", "/units/se/1480", "/units/se/14", "/indicators",
  ])
  func everyPageAnswersInSwedish(_ address: String) throws {
    let target = address + (address.contains("?") ? "&" : "?") + "country=se"
    #expect(try reply(target).status == 200)
    let body = try body(target)
    #expect(body.firstMatch(of: /(land|country) ?[”(]?se[”)]/) == nil)
    #expect(body.firstMatch(of: />(lacking|problem|remedy|timeline)\.[a-z.-]+</) == nil)
  }

  @Test(arguments: ["/study/future", "/study/matters", "/study/mine", "/study/report"])
  func whatLooksAheadSaysWhatIsMissingAndWhoBringsIt(_ page: String) throws {
    for query in ["?country=se", "?country=se&merge=1480,1481&unit=1480&age=30"] {
      let body = try body(page + query)
      #expect(body.contains("inga invånare efter ålder för Sverige"), "\(query)")
      #expect(body.contains("nabo data import"), "\(query)")
    }
    #expect(
      try body("\(page)?country=se&merge=1480,1481&unit=1480&age=30").contains(
        "/study/today?country=se&amp;merge=1480,1481"))
  }

  @Test func norwayIsNotToldThatAnythingIsMissing() throws {
    #expect(try !body("/study/future?country=no").contains("nabo data import"))
  }

  @Test func whoReadsSwedishBeginsInSweden() throws {
    let chosen = "name=\"country\" value=\"se\""
    #expect(try body("/").contains(chosen))
    #expect(try body("/?q=ale").contains(chosen))
    #expect(try !body("/", .nb).contains(chosen))
  }

  @Test(arguments: ["/?country=no", "/?units=3405,3440", "/?date=2019-01-01", "/?county=34"])
  func whatTheAddressSaysStays(_ address: String) throws {
    #expect(try body(address).contains("name=\"country\" value=\"no\""))
  }

  @Test func historyBeginsWithTheRegisterAndNotToday() throws {
    let body = try body("/units/se/1480")
    #expect(body.contains("Inga ändringar sedan 1 januari 2015."))
  }

  @Test func noLineIsDrawnBetweenTwoCountsFarApart() throws {
    for address in ["/units/se/1480", "/study/today?country=se&merge=1480,1481"] {
      let body = try body(address)
      #expect(body.contains("chart-dot"), "\(address)")
      #expect(!body.contains("<polyline"), "\(address)")
      #expect(body.contains("Åren mellan punkterna är inte kända"), "\(address)")
    }
    #expect(try self.body("/units/no/0301").contains("<polyline"))
  }
}
