import AtlasFiles
import Basics
import Foundation
import Law
import Pages
import Rulebook
import TestContent
import Testing
import Wording

@testable import StudyPages

@Suite("Pages of forms and timelines")
struct StatutePagesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let statutes = Result { try readStatutes(root.appending(path: "Data")) }
  private static let texts = Result { try readTexts(root.appending(path: "Texts")) }

  private func reply(_ target: String, _ language: Language = .en) throws -> Reply {
    let site = StudySite(
      content: PageContent(
        atlas: SmallCountry.atlas, rulebook: Rulebook([]), statutes: try Self.statutes.get(),
        texts: try Self.texts.get(), asset: { "/public/\($0)" },
        today: { Day(year: 2026, month: 11, day: 21) ?? .newYear(2026) }))
    let visit = try #require(Visit(target: target))
    return site.respond(
      to: Visit(segments: visit.segments, query: visit.query, cookies: ["language": language.rawValue]))
  }

  private func body(_ target: String, _ language: Language = .en) throws -> String {
    String(decoding: try reply(target, language).body, as: UTF8.self)
  }

  @Test("No page shows a key or an unfilled placeholder instead of a text", arguments: Language.allCases)
  func noKeys(_ language: Language) throws {
    let answered =
      "participants=mixed&authority=yes&principal=yes&statutory=no&legal-person=no&limited=yes&market=yes"
    for page in [
      "/forms", "/forms?country=se&\(answered)", "/forms?date=2021-01-01&\(answered)", "/timeline",
      "/timeline?kind=split", "/timeline?effective=2027-01-01&decided=2026-01-01",
    ] {
      let body = try body(page, language)
      let sections = ["forms", "timeline", "statute", "country", "month", "frame", "problem"]
      let keys = body.matches(of: /[>" ]([a-z]+)\.[a-z][a-z.\-]+/).filter {
        sections.contains(String($0.output.1))
      }
      #expect(keys.map { String($0.output.0) } == [], "\(page)")
      #expect(body.firstMatch(of: /\{[a-z]+\}/) == nil, "\(page)")
    }
  }

  @Test("What is excluded names its paragraph; what was not checked says so")
  func exclusion() throws {
    let body = try body("/forms?participants=private")
    let excluded = try #require(body.range(of: "id=\"excluded\""))
    let section = body[excluded.upperBound...]
    #expect(section.contains("IKS-loven § 1<"))
    #expect(body.contains("class=\"unverified\""))
  }

  @Test("Nothing is weighed before a question is answered")
  func noAnswers() throws {
    #expect(try !body("/forms").contains("class=\"verdicts\""))
    #expect(try body("/forms?market=yes").contains("class=\"verdicts\""))
    #expect(try !body("/forms?market=").contains("class=\"verdicts\""))
  }

  @Test("A form of old law says when it has to be converted")
  func transitional() throws {
    #expect(try body("/forms?date=2021-01-01").contains("31 October 2023"))
    #expect(try !body("/forms?date=2026-01-01").contains("class=\"transitional\""))
  }

  @Test("Without a day the page shows the next change after an ordinary election")
  func usualEffect() throws {
    #expect(try body("/timeline").contains("1 January 2028"))
    #expect(try body("/timeline?effective=&decided=&merge=").contains("1 January 2028"))
    let procedure = try Self.statutes.get().procedure("merger", of: "se")
    #expect(
      TimelineView.usualEffect(procedure, today: try #require(Day("2026-11-21"))) == Day("2031-01-01"))
  }

  @Test("A year without an election says so")
  func noElection() throws {
    #expect(try body("/timeline?effective=2027-01-01").contains("timeline-note"))
    #expect(try !body("/timeline?effective=2028-01-01").contains("timeline-note"))
  }

  @Test("A deadline that comes too soon is named, and a later day offered")
  func soon() throws {
    let near = try body("/timeline?effective=2027-01-01")
    #expect(near.contains("timeline-soon") && near.contains("effective=2028-01-01"))
    #expect(try !body("/timeline?effective=2028-01-01").contains("timeline-soon"))
  }

  @Test("The calendar file is linked and served as one")
  func calendar() throws {
    #expect(
      try body("/timeline?effective=2028-01-01").contains(
        "/api/v1/timeline?country=no&amp;kind=merger&amp;effective=2028-01-01&amp;format=ics"))
    let file = try reply("/api/v1/timeline?effective=2028-01-01&format=ics")
    #expect(file.contentType == "text/calendar; charset=utf-8")
    #expect(String(decoding: file.body, as: UTF8.self).hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(try reply("/api/v1/forms?format=ics").status == 400)
  }

  @Test(
    "A bad address says what is wrong",
    arguments: [
      ("/forms?country=dk", 400), ("/forms?date=x", 400), ("/forms?authority=perhaps", 400),
      ("/timeline?effective=x", 400), ("/timeline?effective=2028-01-01&decided=2028-01-01", 400),
      ("/timeline?kind=divorce", 404),
    ])
  func faults(_ target: String, _ status: Int) throws {
    #expect(try reply(target).status == status)
  }
}
