import Basics
import Pages
import Rulebook
import Studies
import TestContent
import Testing
import Wording

@testable import StudyPages

extension MadeUpCountry {
  static func view(_ merges: [[String]], language: Language = .nb) throws -> ComparisonView {
    let content = try content()
    let study = Study(country: "no", date: .newYear(2019), year: 2019, merges: merges)
    return try ComparisonView(compare(study, atlas: content.atlas), in: content, phrase: phrase(language))
  }

  private static func content() throws -> PageContent {
    PageContent(
      atlas: atlas(), rulebook: Rulebook(), texts: try texts(), asset: { "/public/\($0)" },
      today: { .newYear(2020) })
  }

  /// What the pages answer to an address, as a reader of bokmål sees it.
  static func reply(_ target: String) throws -> Reply {
    let content = try content()
    let visit = try #require(Visit(target: target, acceptLanguage: "nb"))
    return StudySite(content: content).respond(to: visit)
  }

  static func text(_ reply: Reply) -> String {
    String(decoding: reply.body, as: UTF8.self)
  }
}

extension SmallCountry {
  /// The pages of the country, without texts: every key stands for itself.
  static func website() throws -> StudySite {
    StudySite(
      content: PageContent(
        atlas: atlas, rulebook: Rulebook(), texts: try Texts([]), asset: { "/public/\($0)" },
        today: { .newYear(2015) }))
  }

  static func body(of target: String) throws -> String {
    let visit = try #require(Visit(target: target))
    return String(decoding: try website().respond(to: visit).body, as: UTF8.self)
  }
}
