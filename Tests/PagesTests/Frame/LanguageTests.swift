import Basics
import Rulebook
import TestContent
import Testing
import Wording

@testable import Pages

@Suite("The language of a page")
struct LanguageTests {
  private func language(cookie: String? = nil, accept: String = "") throws -> Language {
    let texts = try Texts([])
    let content = PageContent(
      atlas: SmallCountry.atlas, rulebook: Rulebook(), texts: texts, asset: { $0 }, today: { .newYear(2015) })
    let cookies = cookie.map { ["language": $0] } ?? [:]
    return PageBasis(content: content, frame: .bare, visit: Visit(cookies: cookies, acceptLanguage: accept))
      .language
  }

  @Test(
    "What the browser asks for first, of those there are",
    arguments: [
      ("sv-SE,sv;q=0.9,en;q=0.8", Language.sv), ("fi,nn;q=0.5,en;q=0.7", .en), ("no", .nb), ("da", .nb),
      ("nn-NO", .nn), ("de,fr", .nb), ("", .nb), ("sv;q=0,en;q=0.1", .en), (";;;q=", .nb),
    ])
  func negotiation(_ accept: String, _ expected: Language) throws {
    #expect(try language(accept: accept) == expected)
  }

  @Test("The visitor's own choice stands above the browser's")
  func choice() throws {
    #expect(try language(cookie: "nn", accept: "sv") == .nn)
    #expect(try language(cookie: "klingon", accept: "sv") == .sv)
  }
}
