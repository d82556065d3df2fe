import Basics
import Foundation
import Pages
import Testing
import Wording

@testable import StudyPages

@Suite("An outlook as a document", .serialized)
struct ReportPageTests {
  private static let query = "country=no&date=2024-01-01&merge=3405,3441&draws=10&horizon=25"

  private func reply(_ target: String, language: String = "en") throws -> Reply {
    let visit = try #require(Visit(target: target, acceptLanguage: language))
    return try StudySite.shipped.get().respond(to: visit)
  }

  private func body(_ target: String, language: String = "en") throws -> String {
    String(decoding: try reply(target, language: language).body, as: UTF8.self)
  }

  @Test("Every section is there, in the order of the contents, and tables are numbered without gaps")
  func whole() throws {
    let body = try body("/study/report?" + Self.query)
    let places = try ReportView.sections.map { section in
      #expect(body.contains("href=\"#\(section.id)\""), "\(section.id)")
      return try #require(body.range(of: "id=\"\(section.id)\""), "\(section.id)").lowerBound
    }
    #expect(places == places.sorted())
    let numbers = body.matches(of: #/Table (\d+)\. /#).compactMap { Int($0.output.1) }
    #expect(numbers == Array(1...numbers.count) && numbers.count >= 15)
    for year in ["2026", "2036", "2046", "2051"] { #expect(body.contains(">\(year)</th>"), "\(year)") }
  }

  @Test("No text is missing in any language", arguments: Language.allCases)
  func languages(_ language: Language) throws {
    let body = try body("/study/report?" + Self.query, language: language.rawValue)
    let keys = body.matches(of: /[>" ](report|outlook-[a-z-]+|alternative|mine)\.[a-z][a-z0-9.\-]+/)
    #expect(keys.map { String($0.output.0) } == [])
    #expect(body.firstMatch(of: /\{[a-z-]+\}/) == nil)
  }

  @Test("The file to keep stands by itself: its own style, no script, nothing fetched")
  func file() throws {
    let reply = try reply("/study/report.html?" + Self.query)
    let headers = Dictionary(
      reply.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(headers["Content-Disposition"]?.contains("attachment") == true)
    let body = String(decoding: reply.body, as: UTF8.self)
    #expect(body.contains("<style>") && body.contains("@page"))
    #expect(!body.contains("<script") && !body.contains("<link") && !body.contains("src="))
    #expect(!(try self.body("/study/report?" + Self.query)).contains("<style"))
  }

  @Test("An amount that nobody knows is a dash and is named, never a zero")
  func unknown() throws {
    let body = try body("/study/report?" + Self.query)
    #expect(
      body.contains("Lost income</th><td class=\"number\">–</td>"))
    #expect(body.contains("Without what nobody knows"))
  }

  @Test("Without a study it says what it is for; a broken one is explained")
  func empty() throws {
    #expect(try body("/study/report").contains("/study/report?country=no"))
    #expect(try reply("/study/report?" + Self.query + "&level=9").status == 400)
    #expect(try reply("/study/report.html?merge=3405,Gausdl").status != 200)
  }
}
