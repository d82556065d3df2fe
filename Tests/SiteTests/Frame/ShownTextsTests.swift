import Basics
import Foundation
import Pages
import Rulebook
import TestContent
import Testing
import Wording

@testable import Site

@Suite("Texts as pages show them")
struct ShownTextsTests {
  private static let pages = [
    "/", "/?date=2015-01-01&units=0104", "/?date=2015-01-01&units=0103,0104,0101,nobody&q=m", "/?units=0103",
    "/?date=2021-01-01&county=01", "/?date=x", "/?country=xx", "/units", "/units?q=midt", "/units?q=nobody",
    "/about", "/nowhere",
  ]

  private static func texts() throws -> Texts {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Texts")
    return try Texts(
      Language.allCases.flatMap { language in
        let own = folder.appending(path: language.rawValue)
        return try FileManager.default.contentsOfDirectory(at: own, includingPropertiesForKeys: nil).map {
          Texts.File(
            language: language, path: $0.lastPathComponent, yaml: try String(contentsOf: $0, encoding: .utf8))
        }
      })
  }

  @Test("No page shows a key or an unfilled placeholder instead of a text", arguments: Language.allCases)
  func noKeys(_ language: Language) throws {
    let texts = try ShownTextsTests.texts()
    let sections = Set(texts.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
    let site = try Website(
      content: SiteContent(
        atlas: SmallCountry.atlas, rulebook: Rulebook(), texts: texts, asset: { "/public/\($0)" },
        today: { .newYear(2015) }))
    for page in ShownTextsTests.pages {
      let visit = try #require(Visit(target: page))
      let chosen = Visit(
        segments: visit.segments, query: visit.query, cookies: ["language": language.rawValue])
      let body = String(decoding: site.respond(to: chosen).body, as: UTF8.self)
      #expect(body.contains("<html lang=\"\(language.rawValue)\""))
      let keys = body.matches(of: /[>" ]([a-z]+)\.[a-z][a-z.\-]+/).filter {
        sections.contains(String($0.output.1))
      }
      #expect(keys.map { String($0.output.0) } == [], "\(page)")
      #expect(body.firstMatch(of: /\{[a-z]+\}/) == nil, "\(page)")
    }
  }
}
