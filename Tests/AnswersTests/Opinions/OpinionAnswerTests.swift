import Basics
import Formats
import Opinions
import Testing

@testable import Answers

@Suite struct OpinionAnswerTests {
  private func read(_ text: String) throws -> VoteFile { try VoteFile(Array(text.utf8), file: "votes") }

  @Test func rowsThatCannotBeCountedAreHandedBackAndTheOthersStay() throws {
    let file = try read(
      """
      participant,statement,vote,municipality,time
      a,1,+1,Hamar,x
      a,2,−1,Hamar,x
      b,1,7,Hamar,x
      b,,1,Hamar,x
      c,1,1,Hamar,x
      c,1,0,Løten,x

      """)
    #expect(file.votes.count == 2 && Set(file.votes.map(\.value)) == [1, -1])
    #expect(
      file.faults.map(\.code) == [
        "wheel-field-unusable", "name-missing", "vote-twice", "participant-in-two-places",
      ])
    #expect(file.faults.map(\.place.line) == [4, 5, 7, 7])
    #expect(file.places == ["a": "Hamar"] && file.notes.count == 1)
  }

  @Test func theAnswerHasGroupsStatementsAndPlaces() throws {
    var text = "participant,statement,vote,municipality\n"
    for participant in 0..<24 {
      for statement in 0..<9 {
        let vote = statement == 8 || participant < 12 ? 1 : -1
        text += "p\(participant),s\(statement),\(vote),\(participant < 10 ? "Hamar" : "Løten")\n"
      }
    }
    let file = try read(text)
    let table = try VoteTable(file.votes)
    let answer = opinionAnswer(
      OpinionGroups(table, resamples: 20), places: PlaceOpinion.all(table, places: file.places))
    guard case .array(let groups)? = answer.json["groups"],
      case .array(let statements)? = answer.json["statements"]
    else { throw Diagnostic("vote-twice", .badInput) }
    #expect(groups.count == 2 && statements.count == 9)
    #expect(groups.first?["told"] == .bool(true) && groups.first?["stability"] == .number(1))
    #expect(statements.last?["agree"] == .array([.number(1), .number(1)]))
    #expect(
      statements.first?["places"] == .object([.init("Hamar", .number(1)), .init("Løten", .number(2.0 / 14))]))
    #expect(answer.table.headings == ["id", "uniting", "group 1", "group 2", "Hamar", "Løten"])
  }
}
