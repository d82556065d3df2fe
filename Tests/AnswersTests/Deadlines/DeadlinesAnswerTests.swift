import Basics
import Formats
import Testing

@testable import Answers

@Suite struct DeadlinesAnswerTests {
  private func read(_ text: String) throws -> DeadlineFile {
    try DeadlineFile(Array(text.utf8), file: "agreements")
  }

  private func answer(_ text: String, effective: String? = nil) throws -> [JSONValue] {
    let today = try #require(Day("2026-11-30"))
    let answer = try deadlinesAnswer(
      read(text), on: today, effective: effective.flatMap { Day($0) }, words: \.reason.word)
    guard case .array(let rows) = answer.json else { return [] }
    return rows
  }

  @Test func theFirstDayOfNoticeStandsFirst() throws {
    let rows = try answer(
      """
      [{"id": "late", "party": "B", "end": "2028-12-31", "notice": "3 months before year-end"},
       {"id": "open", "party": "C", "notice": "6 months"},
       {"id": "early", "party": "A", "end": "2027-12-31", "notice": "6 months"}]
      """)
    #expect(rows.map { $0["id"]?.text } == ["early", "late", "open"])
    #expect(rows.map { $0["lastDay"]?.text } == ["2027-06-30", "2027-09-30", nil])
    #expect(rows.map { $0["endsOn"]?.text } == ["2027-12-31", "2027-12-31", "2027-05-30"])
  }

  @Test func beforeTheDayOfEffect() throws {
    let rows = try answer("id;party;notice\n1;Leverandør AS;6 måneder\n", effective: "2028-01-01")
    #expect(rows.first?["endsOn"]?.text == "2027-12-31" && rows.first?["ruleDay"]?.text == "2027-06-30")
  }

  @Test func noticeInWordsThatNobodyKnowsIsToldAndTheAgreementStays() throws {
    let text = "id,party,end,notice\n1,A,2027-12-31,etter avtale\n2,B,2027-12-31,6 months\n"
    let file = try read(text)
    #expect(file.entries.count == 2)
    #expect(file.faults.map(\.code) == ["notice-not-understood"])
    #expect(file.faults.first?.place.line == 2)
    #expect(try answer(text).map { $0["why"]?.text } == ["ends-term", "unknown"])
  }

  @Test func aRowWithoutAUsableDayIsHandedBackAndTheOthersAreAnswered() throws {
    let file = try read(
      "id,party,start,end,notice,warn\n1,A,,31.13.2027,6 months,\n2,B,2027-01-01,2026-01-01,6 months,x\n3,C,,2027-12-31,6 months,30\n"
    )
    #expect(file.entries.map(\.id) == ["3"])
    #expect(file.faults.map(\.place.field) == ["end", "warn", "end"])
  }

  @Test func columnsForSomethingElseAreToldOnce() throws {
    let file = try read("id,party,notice,colour\n1,A,6 months,red\n2,B,6 months,blue\n")
    #expect(file.notes.count == 1 && file.faults.isEmpty)
  }

  @Test func anEmptyListIsAnEmptyAnswer() throws {
    #expect(try answer("[]").isEmpty)
  }
}
