import Basics
import Cooperation
import Formats
import Testing
import Wording

@testable import Answers

@Suite struct LawCheckAnswerTests {
  private static let community = """
    {"id": "brann", "name": "Brann", "form": "kommunalt-oppgavefellesskap", "authority": true,
     "participants": [{"unit": "Lillehammer", "share": 0.5, "members": 2, "deputies": 2},
                      {"unit": "3440", "share": "1/4"}, {"unit": "Gausdal kommune", "share": "24,9 %"}],
     "clauses": ["name", "legal-person", "members", "tasks", "contributions", "shares", "loans", "reporting"]}
    """

  @Test func theAnswerHasTheNamesOfTheContract() throws {
    let answer = try CooperationCase.check(Self.community)
    #expect(answer["form"]?.text == "no.kommunalt-oppgavefellesskap")
    let findings = try #require(answer["findings"]?.list)
    #expect(
      findings.compactMap { $0["id"]?.text } == [
        "shares-not-whole", "name-lacks", "organs-unknown", "authority-barred", "person-unknown",
        "clause-missing.withdrawal", "clause-missing.dissolution",
      ])
    for finding in findings {
      for key in ["level", "statute", "text", "remedy"] {
        #expect(finding[key]?.text?.isEmpty == false, "\(key)")
      }
    }
    #expect(findings.first?["text"]?.text == "Eierandelene utgjør 99,9 % til sammen, ikke 100 %.")
    let duties = try #require(answer["duties"]?.list)
    #expect(duties.compactMap { $0["day"]?.text } == ["2027-03-31", "2027-06-30", "2027-12-31"])
    #expect(
      duties.allSatisfy { $0["id"]?.text != nil && $0["who"]?.text != nil && $0["statute"]?.text != nil })
    #expect(answer["clauses"]?.list.compactMap { $0["state"]?.text }.filter { $0 == "missing" }.count == 2)
  }

  @Test func aFileOfSeveralIsAnsweredInItsOrder() throws {
    let answer = try CooperationCase.check(
      #"[{"id": "b", "form": "avtale"}, {"id": "a", "form": "avtale"}]"#)
    #expect(answer.list.compactMap { $0["id"]?.text } == ["b", "a"])
  }

  @Test func aTableSaysTheSameAsJSON() throws {
    let json = """
      [{"id": "x", "name": "X", "form": "interkommunalt-selskap", "participants": [
        {"unit": "Lillehammer", "share": 0.5, "members": 1}, {"unit": "Øyer", "share": 0.5, "members": 1}]}]
      """
    let table =
      "id;name;form;unit;share;members\nx;X;interkommunalt-selskap;Lillehammer;0,5;1\nx;;;Øyer;50 %;1\n"
    #expect(try CooperationCase.check(table) == CooperationCase.check(json))
  }

  @Test(arguments: [
    // A year before the old boards had to be converted, and after it.
    (
      #"{"form": "interkommunalt-styre-1992", "participants": ["0501", "0521"]}"#, "2019-12-01",
      "form-must-convert"
    ),
    (
      #"{"form": "interkommunalt-styre-1992", "participants": ["3405", "3440"]}"#, "2024-01-01",
      "form-to-convert"
    ),
    (
      #"{"form": "kommunalt-oppgavefellesskap", "participants": ["0501", "0521"]}"#, "2018-01-01",
      "form-not-yet"
    ),
  ])
  func theDayIsThatOfTheLawAndOfTheUnits(_ text: String, _ day: String, _ id: String) throws {
    let ids = try CooperationCase.check(text, on: day)["findings"]?.list.compactMap { $0["id"]?.text } ?? []
    #expect(ids.first == id)
    #expect(!ids.contains { $0.hasPrefix("participant") })
  }

  @Test func whoHadNotJoinedOrHasLeftIsNotCounted() throws {
    let text = """
      {"form": "interkommunalt-selskap", "participants": [
        {"unit": "Øyer", "share": 0.5}, {"unit": "Lillehammer", "share": 0.5},
        {"unit": "Gausdal", "share": 0.3, "until": "2026-01-01"}, {"unit": "Ringebu", "share": 0.2, "from": "2028-01-01"}]}
      """
    let ids = try CooperationCase.check(text)["findings"]?.list.compactMap { $0["id"]?.text } ?? []
    #expect(!ids.contains("shares-not-whole"))
  }

  /// Every finding is said in every language with all that it speaks of.
  @Test(arguments: Language.allCases) func everyFindingHasItsWords(_ language: Language) throws {
    let phrase = try CooperationCase.texts.get().phrasebook(language)
    for kind in FindingKind.allCases {
      #expect(
        phrase.has("lawcheck.finding.\(kind.rawValue)") && phrase.has("lawcheck.remedy.\(kind.rawValue)"))
    }
    let files = [
      Self.community,
      #"{"form": "vertskommune-nemnd", "participants": ["Øyer", "34"], "host": "Dovre", "agreed": "2001-01-01"}"#,
      #"{"form": "interkommunalt-styre-1992", "participants": [{"unit": "Øyer", "liability": 0.7, "share": 0.1}, {"unit": "X", "share": 0.1}]}"#,
      #"{"form": "interkommunalt-selskap", "participants": [{"unit": "X"}], "organs": [], "clauses": [], "legalPerson": false}"#,
    ]
    for file in files {
      for finding in try CooperationCase.check(file, language)["findings"]?.list ?? [] {
        for key in ["text", "remedy"] {
          let text = try #require(finding[key]?.text)
          #expect(!text.contains("{") && !text.hasPrefix("lawcheck."), "\(text)")
        }
      }
    }
  }
}
