import AtlasFiles
import Basics
import Formats
import Foundation
import Surveys
import Testing
import Wording

@testable import Answers

@Suite struct CheckBallotAnswerTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func check(_ text: String, _ language: Language = .nb) throws -> JSONValue {
    let phrase = try readTexts(root.appending(path: "Texts")).phrasebook(language)
    let rules = try readBallotRules(root.appending(path: "Data"))
    return try checkBallotAnswer(BallotFile(Array(text.utf8), file: "ballot"), rules: rules) {
      phrase($0, $1)
    }
    .json
  }

  private static let ballot = """
    {"question": "Skal Storvik slå seg sammen med Lillevik?", "options": ["Ja", "Nei"], "blank": false,
     "method": "plurality", "threshold": "none", "parties": ["Storvik", "Lillevik"]}
    """

  @Test(arguments: Language.allCases)
  func theAnswerHasTheNamesOfTheContractInEveryLanguage(_ language: Language) throws {
    let findings = try #require(try Self.check(Self.ballot, language)["findings"]?.list)
    #expect(findings.compactMap { $0["id"]?.text } == ["blank-missing"])
    for key in ["level", "source", "text", "example"] {
      let text = try #require(findings[0][key]?.text)
      #expect(!text.isEmpty && !text.hasPrefix("ballot.") && !text.contains("{"))
    }
  }

  @Test(arguments: Language.allCases)
  func everyRuleHasASentenceAndAnExample(_ language: Language) throws {
    let phrase = try readTexts(Self.root.appending(path: "Texts")).phrasebook(language)
    for kind in BallotFinding.Kind.allCases {
      #expect(phrase.has("ballot.finding.\(kind.rawValue)") && phrase.has("ballot.example.\(kind.rawValue)"))
    }
  }

  @Test func aSoundBallotHasNoFindings() throws {
    let sound = Self.ballot.replacing("false", with: "true")
    #expect(try Self.check(sound)["findings"] == .array([]))
  }

  @Test func aTableSaysTheSameAsJSON() throws {
    let table = """
      question;options;blank;method;threshold;parties
      Skal Storvik slå seg sammen med Lillevik?;Ja | Nei;nei;flertall;ingen;Storvik, Lillevik
      """
    #expect(try Self.check(table) == Self.check(Self.ballot))
  }

  @Test func whatIsNotUnderstoodIsToldAndTheRestAnswered() throws {
    let text = """
      [{"question": "Skal A bli med B?", "options": ["Ja", "Nei"], "method": "lottery", "colour": "red"},
       {"options": ["Ja"]}]
      """
    let read = try BallotFile(Array(text.utf8), file: "b.json")
    #expect(
      read.notes.map(\.code) == ["wheel-field-unknown", "wheel-field-unusable", "ballot-question-missing"])
    #expect(read.notes.last?.place.field == "2.question" && read.entries.count == 1)
    #expect(read.entries[0].ballot.method == nil && read.entries[0].ballot.hasBlank == nil)
  }

  @Test(arguments: [
    ("[{", "ballot-file-malformed"), ("[]", "ballot-file-malformed"), ("{}", "ballot-question-missing"),
    ("{\"question\": \"" + String(repeating: "a", count: 5_001) + "\"}", "ballot-text-too-long"),
  ])
  func whatCannotBeReadIsRefused(_ text: String, _ code: String) throws {
    let fault = try #require(throws: Diagnostics.self) { try BallotFile(Array(text.utf8), file: "b.json") }
    #expect(fault.list.map(\.code) == [code])
  }
}
