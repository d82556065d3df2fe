import Cases
import Formats

/// The sentences that change one text into another.
package func amendAnswer(_ sentences: [String]) -> Answer {
  Answer(
    json: .object([.init("sentences", .array(sentences.map { .text($0) }))]),
    table: Answer.Table("sentences", sentences, [AnswerField("sentence") { $0 }]))
}

/// The sentences of a file: JSON as `amendAnswer` gives it, or text.
package func amendmentSentences(_ text: String) -> [String] {
  guard let json = try? JSONValue(reading: text), case .array(let list) = json["sentences"] ?? json else {
    return SentenceFile.sentences(text)
  }
  return list.compactMap(\.text)
}
