import Search
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct CompoundQuestionsTests {
  @Test func aThousandQuestionsWithCompounds() throws {
    let asked = CompoundQuestions(count: 1000, seed: 2026)
    let place = try SearchTestPlace()
    for (number, text) in asked.texts.enumerated() { try place.note("\(number)", text) }
    var (found, expected, right): (Int, Int, Int) = (0, 0, 0)
    var wrong: [String] = []
    try place.place.read { tx in
      for question in asked.questions {
        var search = SearchQuestion(SearchQuery(question.text, .shipped))
        search.limit = 100
        let answer = Set(try search.answer(for: place.owner, tx).compactMap { Int($0.thing.title) })
        found += answer.count
        expected += question.expected.count
        right += answer.intersection(question.expected).count
        if answer != question.expected {
          wrong.append(
            "\(question.text): \(answer.symmetricDifference(question.expected).map { asked.texts[$0] })")
        }
      }
    }
    let (recall, precision) = (Double(right) / Double(expected), Double(right) / Double(found))
    #expect(
      recall >= 0.95 && precision >= 0.9,
      "recall \(recall), precision \(precision)\n\(Set(wrong).sorted().prefix(60).joined(separator: "\n"))")
  }
}
