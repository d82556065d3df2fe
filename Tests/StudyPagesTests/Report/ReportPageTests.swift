import Basics
import Converters
import Foundation
import Pages
import Testing
import Wording

@testable import StudyPages

@Suite("An outlook as a document", .serialized)
struct ReportPageTests {
  private static let query = "country=no&date=2024-01-01&merge=3405,3441&draws=10&horizon=25"

  private func visit(_ target: String, language: String = "en") throws -> Visit {
    try #require(Visit(target: target, acceptLanguage: language))
  }

  private func reply(_ target: String, language: String = "en") throws -> Reply {
    try StudySite.shipped.get().respond(to: visit(target, language: language))
  }

  private func body(_ target: String, language: String = "en") throws -> String {
    String(decoding: try reply(target, language: language).body, as: UTF8.self)
  }

  @Test(
    "The memo is four pages: the answer, people, money, what decides; nothing of the machine on the first")
  func memo() throws {
    let body = try body("/study/report?" + Self.query)
    let pages = body.split(separator: "<section class=\"memo-page\"").dropFirst()
    #expect(pages.count == 4)
    let first = try #require(pages.first)
    #expect(first.contains("Should Lillehammer and Gausdal become one municipality?"))
    let list = try #require(
      first.split(separator: "<ol class=\"memo-sentences\">").last?.split(separator: "</ol>").first)
    #expect(list.matches(of: /<li>/).count == 5)
    #expect(first.contains("/study/future?country=no") && !first.contains("SHA-256"))
    for page in pages.dropFirst().prefix(2) { #expect(page.contains("<svg")) }
    for (page, id) in zip(pages, ["answer", "people", "money", "deciding"]) {
      #expect(page.contains("id=\"memo-\(id)\""))
    }
  }

  @Test("A sum that lacks its largest part is never told as the whole")
  func part() throws {
    let body = try body("/study/report?" + Self.query)
    #expect(body.contains("the money cannot be added up"))
    #expect(body.contains("* Without its largest part"))
  }

  @Test("The question follows from what the alternatives do")
  func question() throws {
    let host = "/study/report?country=no&date=2024-01-01&host=child-welfare:3405:3441&draws=1&horizon=12"
    #expect(try body(host).contains("Should Lillehammer and Gausdal carry out tasks together"))
    #expect(try body(host + "&merge=3405,3441").contains("become one municipality, carry out tasks together"))
  }

  @Test("Every annex is there, in the order of the contents, and tables are numbered without gaps")
  func whole() throws {
    let body = try body("/study/report?" + Self.query)
    let places = try ReportView.annexes.map { section in
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
    let keys = body.matches(of: /[>" ](report|memo|outlook-[a-z-]+|alternative|mine)\.[a-z][a-z0-9.\-]+/)
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

  @Test("Paper is offered where its program is installed; where not, that is said and there is no button")
  func offers() throws {
    let bare = try body("/study/report?" + Self.query)
    #expect(!bare.contains("/study/report.pdf") && bare.contains("PDF, DOCX, ODT cannot be made here"))
    #expect(try reply("/study/report.pdf?" + Self.query).status == 404)
    var site = try StudySite.shipped.get()
    site.paper = PaperMaker(formats: [.pdf]) { document, _, _ in document }
    site.address = "https://nabo.example"
    let page = String(
      decoding: site.respond(to: try visit("/study/report?" + Self.query)).body, as: UTF8.self)
    #expect(page.contains("/study/report.pdf?") && !page.contains("/study/report.docx?"))
    #expect(page.contains("DOCX, ODT cannot be made here"))
    let paper = site.respond(to: try visit("/study/report.pdf?" + Self.query))
    #expect(paper.status == 200 && paper.contentType == "application/pdf")
    let text = String(decoding: paper.body, as: UTF8.self)
    #expect(text.contains("https://nabo.example/study/future?country=no"))
    // Each drawing brings what it looks like along, since no style sheet reaches into it.
    #expect(text.matches(of: /<svg xmlns=/).count == text.matches(of: /<svg[^>]*><style>/).count)
    #expect(text.contains("<svg xmlns="))
  }

  @Test("A program that gives up is said, and nobody keeps the page that says so")
  func broken() throws {
    var site = try StudySite.shipped.get()
    site.paper = PaperMaker(formats: [.docx]) { _, _, _ throws(Diagnostic) in
      throw Diagnostic("converter-failed", .unavailable, ["format": "DOCX"])
    }
    let reply = site.respond(to: try visit("/study/report.docx?" + Self.query))
    #expect(reply.status == 503)
    guard case .none = reply.caching else {
      Issue.record("kept")
      return
    }
    #expect(String(decoding: reply.body, as: UTF8.self).contains("The program that makes DOCX gave up"))
  }

  @Test("An amount that nobody knows is a dash and is named, never a zero")
  func unknown() throws {
    let body = try body("/study/report?" + Self.query)
    let row = body.components(separatedBy: "Between the partners</th><td").dropFirst().first
    let amount = row?.prefix { $0 != "/" }
    #expect(amount?.hasSuffix(">–<") == true)
    #expect(body.contains("Without what nobody knows"))
  }

  @Test("Without a study it says what it is for; a broken one is explained")
  func empty() throws {
    #expect(try body("/study/report").contains("/study/report?country=no"))
    #expect(try reply("/study/report?" + Self.query + "&level=9").status == 400)
    #expect(try reply("/study/report.html?merge=3405,Gausdl").status != 200)
  }
}
