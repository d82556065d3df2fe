import Foundation
import Pages
import TestContent
import Testing
import Wording

@testable import StudyPages

@Suite struct ReformPageTests {
  private func body(_ target: String, _ language: Language = .en) throws -> String {
    let visit = try #require(Visit(target: target, acceptLanguage: language.rawValue))
    return String(decoding: try StudySite.shipped.get().respond(to: visit).body, as: UTF8.self)
  }

  @Test func theSentenceAnswersFirst() throws {
    let body = try body("/reform?from=2014-06-01&date=2020-01-01")
    let lead = try #require(body.range(of: "class=\"lead"))
    let figures = try #require(body.range(of: "class=\"headlines"))
    #expect(lead.lowerBound < figures.lowerBound)
    for part in [
      "Norway had 428 municipalities on 1 June 2014 and 356 on 1 January 2020.",
      "119 municipalities became 47 new ones.", "Nearly 1 in 3 residents (32.0 per cent)", "9 of 15",
      "Inhabitants in 2020",
    ] { #expect(body.contains(part), "\(part)") }
  }

  @Test(arguments: Language.allCases) func noKeyStandsInPlaceOfAText(_ language: Language) throws {
    for query in ["", "?country=se", "?from=2020-01-01&date=2024-01-01", "?from=2021-01-01&date=2023-01-01"] {
      let body = try body("/reform\(query)", language)
      #expect(body.firstMatch(of: />(reform|units|compare)\.[a-z.-]+</) == nil, "\(query)")
      #expect(body.firstMatch(of: /\{[a-z-]+\}/) == nil, "\(query)")
    }
  }

  /// 428, then 3 into 1 and 8 into 4, and in 2020 109 into 43.
  @Test func eachDayOpensAReformOfItsOwn() throws {
    let body = try body("/reform?from=2014-06-01&date=2020-01-01")
    #expect(body.contains("3 days on which municipalities were merged or divided."))
    #expect(body.contains("/reform?country=no&amp;from=2019-12-31&amp;date=2020-01-01\">1 January 2020</a>"))
    #expect(body.contains("No merger or division that is decided and not yet in force stands in it."))
  }

  @Test func whereNothingChangedItSaysSo() throws {
    #expect(
      try body("/reform?country=se&date=2026-01-01").contains(
        "Sweden had 290 municipalities on both 1 January 2015 and 1 January 2026."))
  }

  @Test(arguments: [
    (0.32, RoughShare.Nearness.nearly, 3), (0.25, .about, 4), (0.34, .more, 3), (0.5, .about, 2),
    (0.0506, .more, 20),
  ])
  func aShareIsSaidAsPeopleSayIt(_ share: Double, _ nearness: RoughShare.Nearness, _ oneOf: Int) {
    #expect(RoughShare(share)?.nearness == nearness && RoughShare(share)?.oneOf == oneOf)
  }

  @Test(arguments: [0, 0.01, 0.4, 0.75, 1]) func aShareThatNoSuchWordsFitHasNone(_ share: Double) {
    #expect(RoughShare(share) == nil)
  }

  @Test func theCountiesAreOrderedAsAsked() throws {
    let body = try body("/reform?from=2014-06-01&date=2020-01-01&order=-new")
    #expect(body.contains("aria-sort=\"descending\""))
  }
}
