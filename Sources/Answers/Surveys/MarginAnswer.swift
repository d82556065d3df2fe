package import Basics
package import Surveys

/// How far a share from a sample may be from the true one, and whether it can be published.
///
/// - Parameters:
///   - level: how often the true share lies between the bounds.
///   - note: why it is not to be published, in the reader's language.
/// - Throws: `margin-out-of-range`.
package func marginAnswer(_ sample: SampleShare, level: Double, note: String) throws(Diagnostic) -> Answer {
  let margin = try sample.margin(level: level)
  let isTooFew = sample.answers < Margin.fewestToPublish && margin.method != .census
  let fields: [AnswerField<Margin>] = [
    AnswerField("low", decimals: 4) { $0.low }, AnswerField("high", decimals: 4) { $0.high },
    AnswerField("margin", decimals: 4) { $0.margin }, AnswerField("method") { $0.method.rawValue },
    AnswerField("effectiveAnswers", decimals: 1) { _ in sample.effectiveAnswers },
    AnswerField("publish") { _ in !isTooFew }, AnswerField("note") { _ in isTooFew ? note : "" },
  ]
  return Answer(json: fields.object(margin), table: .init("margin", [margin], fields))
}
