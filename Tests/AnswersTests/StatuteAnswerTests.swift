import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

/// Forms of cooperation and timelines as they are asked for.
@Suite struct StatuteAnswerTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let atlas = Result { try readAtlas(root.appending(path: "Data")) }
  private static let statutes = Result { try readStatutes(root.appending(path: "Data")) }

  private func ask(_ question: Question, _ values: [String: String], language: String = "en") throws -> Answer
  {
    try question.answer(
      Parameters(values.mapValues { [$0] }, language: language), atlas: Self.atlas.get(),
      rulebook: Rulebook([]), statutes: Self.statutes.get(), today: #require(Day("2026-11-21")))
  }

  private func object(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
  }

  private func code(_ question: Question, _ values: [String: String]) throws -> String? {
    let faults = #expect(throws: Diagnostics.self) { try ask(question, values) }
    return faults?.list.first?.code
  }

  @Test func formsOfADayComeWithStateAndParagraphs() throws {
    let answer = try ask(.forms, ["country": "no", "date": "2021-01-01"])
    let forms = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [[String: Any]])
    let board = try #require(forms.first { $0["id"] as? String == "no.interkommunalt-styre-1992" })
    #expect(board["state"] as? String == "transitional")
    #expect((board["conversion"] as? [String: Any])?["deadline"] as? String == "2023-10-31")
    let features = try #require(board["features"] as? [String: [[String: Any]]])
    #expect(Set(features.keys) == Set(Feature.allCases.map(\.rawValue)))
    #expect(features["organs"]?.first?["verified"] as? Bool == false)
    let pool = try #require(forms.first { $0["id"] as? String == "no.kommunalt-oppgavefellesskap" })
    let exit = try #require((pool["features"] as? [String: [[String: Any]]])?["exit"]?.first)
    #expect(exit["verified"] as? Bool == true && exit["wordingOf"] as? String == "2026-07-02")
    #expect(exit["checked"] as? String == "2026-11-30")
  }

  @Test func aChoiceEchoesTheAnswersAndGivesGrounds() throws {
    let answer = try object(ask(.chooseForm, ["authority": "yes", "legal-person": "yes"]))
    #expect(answer["needs"] as? [String: String] == ["authority": "yes", "legal-person": "yes"])
    let choices = try #require(answer["choices"] as? [[String: Any]])
    let pooled = try #require(choices.first { $0["form"] as? String == "no.kommunalt-oppgavefellesskap" })
    #expect(pooled["verdict"] as? String == "excluded")
    let grounds = try #require(pooled["grounds"] as? [[String: Any]])
    #expect(
      grounds.contains { $0["weight"] as? String == "excludes" && $0["question"] as? String == "authority" })
  }

  @Test func aTimelineNamesItsUnitsAndItsDays() throws {
    let answer = try ask(
      .timeline, ["effective": "2028-01-01", "merge": "3437,Lesja", "decided": "2026-06-01"], language: "nn")
    let json = try object(answer)
    #expect(json["units"] as? [String] == ["3437", "3432"] || (json["units"] as? [String])?.count == 2)
    #expect(json["followsElection"] as? Bool == true)
    let steps = try #require(json["steps"] as? [[String: Any]])
    let notice = try #require(steps.first { $0["id"] as? String == "cooperation-notice" })
    #expect(notice["by"] as? String == "2028-12-31")
    #expect(answer.table.rows.count == steps.count)
  }

  @Test func onlyStepsWithADayAreInTheCalendarAndTheUnverifiedAreTentative() throws {
    let answer = try ask(.timeline, ["country": "se", "effective": "2027-01-01"])
    let calendar = try #require(answer.calendar)
    let steps = try #require(try object(answer)["steps"] as? [[String: Any]])
    let dated = steps.filter { $0["by"] is String || $0["from"] is String }
    #expect(calendar.events.count == dated.count && dated.count < steps.count)
    #expect(calendar.events.contains { !$0.isConfirmed && $0.categories == ["UNVERIFIED"] })
    #expect(Set(calendar.events.map(\.uid)).count == calendar.events.count)
  }

  /// So that importing again moves what was imported before.
  @Test func identitiesDoNotChangeWithLanguageOrDecision() throws {
    let first = try ask(.timeline, ["effective": "2028-01-01", "decided": "2026-06-01"], language: "nb")
    let second = try ask(.timeline, ["effective": "2028-01-01", "decided": "2026-08-01"], language: "sv")
    #expect(first.calendar?.events.map(\.uid).sorted() == second.calendar?.events.map(\.uid).sorted())
    #expect(first.calendar != second.calendar)
  }

  @Test func identitiesDoNotChangeWithTheOrderInWhichUnitsAreNamed() throws {
    let first = try ask(.timeline, ["effective": "2028-01-01", "merge": "3401,3403"])
    let second = try ask(.timeline, ["effective": "2028-01-01", "merge": "3403,3401"])
    #expect(first.calendar?.events.map(\.uid).sorted() == second.calendar?.events.map(\.uid).sorted())
  }

  /// The election of 2023 was on 11 September; that of 2027 is somewhere in September.
  @Test func anElectionIsInTheCalendarOnItsDayOrTentativelyOverItsSpan() throws {
    let held = try ask(
      .timeline, ["kind": "split", "unit": "Ålesund", "effective": "2024-01-01"])
    let past = try #require(held.calendar?.events.first { $0.uid.contains("-election-") })
    #expect(past.first == Day("2023-09-11") && past.last == past.first && past.isConfirmed)
    let coming = try ask(.timeline, ["effective": "2028-01-01"])
    let open = try #require(coming.calendar?.events.first { $0.uid.contains("-election@") })
    #expect(open.first == Day("2027-09-01") && open.last == Day("2027-09-30") && !open.isConfirmed)
  }

  @Test(
    arguments: [
      (Question.timeline, ["effective": "2028-01-01", "parts": "new"], "parameter-unknown"),
      (.timeline, ["effective": "2028-01-01", "kind": "split", "parts": "old"], "choice-invalid"),
      (.timeline, [:], "parameter-missing"), (.timeline, ["effective": "2028-02-30"], "date-invalid"),
      (.timeline, ["effective": "2028-01-01", "decided": "2029-01-01"], "timeline-decided-too-late"),
      (.timeline, ["effective": "2028-01-01", "kind": "divorce"], "procedure-unknown"),
      (.timeline, ["effective": "2028-01-01", "merge": "3437"], "merge-of-one"),
      (.timeline, ["effective": "2028-01-01", "merge": "3437,Nowhere"], "unit-unknown"),
      (.timeline, ["effective": "2028-01-01", "unit": "3437"], "parameter-unknown"),
      (.timeline, ["effective": "2028-01-01", "country": "dk"], "country-unknown"),
      (.forms, ["country": "dk"], "country-unknown"), (.forms, ["date": "yesterday"], "date-invalid"),
      (.chooseForm, ["authority": "perhaps"], "choice-invalid"),
      (.chooseForm, ["colour": "blue"], "parameter-unknown"),
    ] as [(Question, [String: String], String)])
  func aBadQuestionSaysWhatIsWrong(_ question: Question, _ values: [String: String], _ expected: String)
    throws
  {
    #expect(try code(question, values) == expected)
  }
}
