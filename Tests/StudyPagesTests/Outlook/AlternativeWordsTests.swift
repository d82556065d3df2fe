import Basics
import Foundation
import Pages
import Studies
import TestContent
import Testing
import Wording

@testable import StudyPages

@Suite("What alternatives are called", .serialized)
struct AlternativeWordsTests {
  /// Alternatives that differ in one thing at a time, and two that differ in nothing.
  private static let written = [
    "split:3405:0.3", "split:3405:0.301", "split:3405:0.3:3441", "split:3405:0.3:3440",
    "asymmetric:payroll:3440:county", "asymmetric:payroll:3440:state", "asymmetric:payroll:3440:3405",
    "cooperate:payroll:-:3405,3440", "cooperate:payroll:no.kommunalt-oppgavefellesskap:3405,3440",
    "cooperate:payroll:-:3405,3440:equal", "cooperate:payroll:-:3405,3440:use",
    "cooperate:payroll:-:3405,3441",
    "host:payroll:3405:3440", "host:payroll:3440:3405", "merge:3405,3440", "merge:3405,3441",
    "merge:3405,3441",
  ]

  private static func content() throws -> PageContent { try ShippedSite.content.get() }

  private static func study(_ written: [String]) throws -> Study {
    let content = try content()
    let day = Day("2024-01-01")
    let measures = try written.map { text in [try Measure(reading: text, field: "alternative")] }
    return Study(
      country: "no", date: try #require(day), year: content.today().year, measures: measures)
  }

  @Test("No two alternatives of a study have the same heading", arguments: Language.allCases)
  func headingsDiffer(_ language: Language) throws {
    let content = try Self.content()
    let study = try Self.study(Self.written)
    let words = try AlternativeWords(study, in: content, phrase: content.texts.phrasebook(language))
    let headings = study.alternatives.map(words.heading)
    #expect(Set(headings).count == Self.written.count + 1, "\(headings)")
    for text in headings + study.alternatives.map(words.sentence) {
      #expect(!text.isEmpty && text.firstMatch(of: /\{|alternative\./) == nil, "\(text)")
    }
  }

  @Test("What need not be told to tell them apart is left out")
  func short() throws {
    let content = try Self.content()
    let study = try Self.study(["cooperate:payroll:-:3405,3440:use", "split:3405:0.25", "merge:3405,3441"])
    let words = try AlternativeWords(study, in: content, phrase: content.texts.phrasebook(.en))
    #expect(
      study.alternatives.map(words.heading) == [
        "Standing alone", "Payroll together: Lillehammer + Øyer",
        "25% of Lillehammer becomes a municipality of its own", "Lillehammer + Gausdal",
      ])
    #expect(words.sentence(study.alternatives[3]) == "Lillehammer and Gausdal become one municipality")
  }

  @Test(
    "Every page that shows alternatives calls them the same",
    arguments: ["future", "money", "matters", "mine", "report"])
  func everyPage(_ page: String) throws {
    let content = try Self.content()
    let written = ["split:3405:0.3:3441", "split:3405:0.3:3440", "asymmetric:payroll:3440:state"]
    let query = written.map { "alternative=\($0)" }.joined(separator: "&")
    let target = "/study/\(page)?country=no&date=2024-01-01&draws=10&horizon=25&unit=3405&age=60&\(query)"
    let visit = try #require(Visit(target: target, acceptLanguage: "en"))
    let body = String(decoding: try StudySite.shipped.get().respond(to: visit).body, as: UTF8.self)
    let study = try Self.study(written)
    let words = try AlternativeWords(study, in: content, phrase: content.texts.phrasebook(.en))
    for alternative in study.alternatives.dropFirst() {
      #expect(body.contains(words.heading(alternative)), "\(alternative.id)")
    }
  }
}
