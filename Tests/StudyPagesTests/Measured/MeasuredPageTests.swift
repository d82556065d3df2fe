import Foundation
import Pages
import TestContent
import Testing
import Wording

@testable import StudyPages

@Suite struct MeasuredPageTests {
  private func body(_ target: String, _ language: Language = .en) throws -> String {
    let visit = try #require(Visit(target: target, acceptLanguage: language.rawValue))
    return String(decoding: try StudySite.shipped.get().respond(to: visit).body, as: UTF8.self)
  }

  @Test func theListSaysWhatChanceAloneWouldGive() throws {
    let body = try body("/reform/measured")
    #expect(body.contains("47 merged municipalities, 2014–2026.") && body.contains("by chance alone"))
    #expect(body.contains("not proof") && body.contains("/reform/measured/no/3025"))
  }

  @Test func aMergerHasItsDrawingTableAndComparisons() throws {
    let body = try body("/reform/measured/no/5056")
    for part in [
      "Hitra: was it worth it?", "not proof", "<svg", "Similar municipalities: ",
      "had the merger come earlier",
      "of 39 similar municipalities",
    ] { #expect(body.contains(part), "\(part)") }
  }

  @Test func whereTooFewAreSimilarItSaysSo() throws {
    let body = try body("/reform/measured/no/5001")
    #expect(body.contains("There must be at least 19") && !body.contains("<svg class=\"chart-drawing"))
  }

  @Test(arguments: Language.allCases) func noKeyStandsInPlaceOfAText(_ language: Language) throws {
    for target in [
      "/reform/measured", "/reform/measured?country=se", "/reform/measured/no/5056",
      "/reform/measured/no/5001",
      "/reform/measured/no/3804",
    ] {
      let body = try body(target, language)
      #expect(body.firstMatch(of: />(measured|reform|units|unit|charts)\.[a-z.-]+</) == nil, "\(target)")
      #expect(body.firstMatch(of: /\{[a-z-]+\}/) == nil, "\(target)")
    }
  }

  @Test func whoWasNotMergedIsRefused() throws {
    #expect(try body("/reform/measured/no/0301").contains("is not among the municipalities that were merged"))
  }

  @Test func theReformLeadsThere() throws {
    #expect(try body("/reform").contains("/reform/measured\""))
    #expect(try !body("/reform?country=se").contains("/reform/measured\""))
  }
}
