import Basics
import Formats
import Foundation
import Testing

@testable import Surveys

@Suite struct LimeSurveyTests {
  private static let words: [String: [String: String]] = ["yes": ["en": "Yes"], "no": ["en": "No"]]

  private static func read(_ text: [UInt8]) throws -> LimeSurveyQuestionnaire {
    let file = try LimeSurveyTables(text, file: "a.lss")
    return LimeSurveyQuestionnaire(languages: file.languages, tables: file.tables, words: words)
  }

  private static func file(_ name: String) throws -> [UInt8] {
    let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/surveys/\(name).lss")
    return [UInt8](try Data(contentsOf: place))
  }

  /// Exports of LimeSurvey 6, from the tests of the client citric (MIT licence).
  @Test func whatLimeSurveyExportsIsTakenInAndNothingIsLost() throws {
    let survey = try Self.read(Self.file("limesurvey-free-text"))
    #expect(survey.titles == ["en": "Test Survey"] && survey.languages == ["en"])
    #expect(survey.blocks.map { $0.titles["en"] } == ["First Group", "Second Group"])
    let items = survey.blocks.flatMap(\.items)
    #expect(items.map(\.code) == ["G01Q02", "G02Q04"])
    #expect(items[0].texts["en"] == "Text for second question")
    #expect(survey.scales.map { $0.options.map(\.code) } == [["1", "2", "3", "4", "5"], ["Y", "N"]])
    #expect(survey.scales[1].options[0].labels == ["en": "Yes"])
    let questions = survey.left.filter { $0.reason == .question }
    #expect(questions.map(\.place) == ["G01Q01", "G02Q03"])
    #expect(questions[0].said == "T: Text for first question")
    #expect(
      survey.left.contains { $0.reason == .settings && $0.place == "question_attributes" && $0.said == "70" })
    let example = try Self.read(Self.file("limesurvey-example"))
    #expect(example.blocks.flatMap(\.items).map(\.code) == ["G01Q01"])
    #expect(example.blocks.flatMap(\.items).first?.texts["en"] == "Text for question 1")
  }

  private static func row(_ cells: [(String, String)]) -> String {
    "<row>" + cells.map { "<\($0)><![CDATA[\($1)]]></\($0)>" }.joined() + "</row>"
  }

  private static func table(_ name: String, _ rows: [[(String, String)]]) -> String {
    "<\(name)><rows>" + rows.map(row).joined() + "</rows></\(name)>"
  }

  private static func document(_ tables: [String], kind: String = "Survey") -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\"?><document><LimeSurveyDocType>\(kind)</LimeSurveyDocType>"
        + "<languages><language>en</language></languages>" + tables.joined() + "</document>").utf8)
  }

  private static func question(
    _ id: String, _ type: String, _ code: String, parent: String = "0", relevance: String = "1",
    mandatory: String = "N"
  ) -> [(String, String)] {
    [
      ("qid", id), ("parent_qid", parent), ("gid", "1"), ("type", type), ("title", code),
      ("question_order", id), ("relevance", relevance), ("mandatory", mandatory),
    ]
  }

  private static func text(_ id: String, _ text: String) -> [(String, String)] {
    [("qid", id), ("question", text), ("language", "en")]
  }

  @Test func listsRowsAndConditionsAreUnderstood() throws {
    let survey = try Self.read(
      Self.document([
        Self.table("groups", [[("gid", "1"), ("group_order", "1")]]),
        Self.table("group_l10ns", [[("gid", "1"), ("group_name", "All"), ("language", "en")]]),
        Self.table(
          "questions",
          [
            Self.question("1", "L", "Q1", mandatory: "Y"),
            Self.question("2", "F", "Q2", relevance: "((Q1.NAOK == \"A1\" or Q1.NAOK == \"A2\"))"),
            Self.question("3", "Y", "Q3", relevance: "Q1.NAOK > 3"),
          ]),
        Self.table(
          "subquestions",
          [Self.question("4", "T", "SQ1", parent: "2"), Self.question("5", "T", "SQ2", parent: "2")]),
        Self.table(
          "question_l10ns",
          [
            Self.text("1", "Which?"), Self.text("2", "How <b>much</b>"), Self.text("3", "Well?"),
            Self.text("4", "schools"), Self.text("5", "roads &amp; paths"),
          ]),
        Self.table(
          "answers",
          [
            [("aid", "1"), ("qid", "1"), ("code", "A2"), ("sortorder", "2")],
            [("aid", "2"), ("qid", "1"), ("code", "A1"), ("sortorder", "1")],
            [("aid", "3"), ("qid", "2"), ("code", "B1"), ("sortorder", "1")],
          ]),
        Self.table(
          "answer_l10ns",
          [("1", "Second"), ("2", "First"), ("3", "Much")].map {
            [("aid", $0), ("answer", $1), ("language", "en")]
          }),
        Self.table("quota", [[("id", "1"), ("name", "men")]]),
      ]))
    let items = survey.blocks.flatMap(\.items)
    #expect(items.map(\.code) == ["Q1", "Q2_SQ1", "Q2_SQ2", "Q3"])
    #expect(items[2].texts == ["en": "How much – roads & paths"])
    #expect(items[1].conditions == [.init(item: "Q1", answers: ["A1", "A2"])] && items[3].conditions.isEmpty)
    #expect(survey.scales[0].options.map(\.code) == ["A1", "A2"])
    #expect(survey.scales[0].options[0].labels == ["en": "First"])
    #expect(
      survey.left.map { "\($0.place) \($0.reason) \($0.said)" } == [
        "Q1 mandatory Which?", "Q3 condition Q1.NAOK > 3", "quota settings 1",
      ])
    let instrument = Instrument(
      id: "x", version: 1, languages: survey.languages, titles: ["en": "X"], scales: survey.scales,
      blocks: survey.blocks)
    #expect(instrument.faults.isEmpty)
  }

  /// Files of before version 4 have the words of each language in the row of the question itself.
  @Test func olderFilesAreReadToo() throws {
    let question = Self.question("1", "L", "Q1") + [("question", "Which?"), ("language", "en")]
    let survey = try Self.read(
      Self.document([
        Self.table("groups", [[("gid", "1"), ("group_name", "All"), ("language", "en")]]),
        Self.table("questions", [question]),
        Self.table(
          "answers",
          [[("qid", "1"), ("code", "A1"), ("answer", "First"), ("sortorder", "1"), ("language", "en")]]),
      ]))
    #expect(survey.blocks.first?.titles == ["en": "All"])
    #expect(survey.blocks.first?.items.first?.texts == ["en": "Which?"])
    #expect(survey.scales.first?.options.first?.labels == ["en": "First"])
  }

  private static func code(_ bytes: [UInt8], limits: TableLimits = TableLimits()) -> String? {
    do throws(Diagnostic) {
      _ = try LimeSurveyTables(bytes, file: "a.lss", limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func whatIsNoQuestionnaireIsRefused() throws {
    #expect(Self.code(Self.document([], kind: "Group")) == "limesurvey-other-file")
    #expect(Self.code(Array("<html></html>".utf8)) == "limesurvey-other-file")
    #expect(Self.code(Array("id,name\n1,a\n".utf8)) == "table-unreadable")
    #expect(Self.code([]) == "table-unreadable")
    let whole = Self.document([Self.table("quota", [[("id", "1")]])])
    for count in 1..<whole.count { #expect(Self.code(Array(whole.prefix(count))) != nil) }
  }

  /// Entities that grow a thousandfold, a file that is too large, and rows without end.
  @Test func bombsAreRefused() throws {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      + "<document><LimeSurveyDocType>&b;</LimeSurveyDocType></document>"
    #expect(Self.code(Array(bomb.utf8)) == "table-unreadable")
    var limits = TableLimits()
    limits.bytes = 100
    #expect(
      Self.code(Self.document([Self.table("quota", [[("id", "1")]])]), limits: limits) == "table-too-large")
    limits = TableLimits()
    limits.rows = 3
    let rows = (1...4).map { [("id", "\($0)")] }
    #expect(Self.code(Self.document([Self.table("quota", rows)]), limits: limits) == "table-too-large")
    let deep = String(repeating: "<a>", count: 5_000)
    #expect(Self.code(Array(deep.utf8)) == "table-unreadable")
  }
}
