package import Basics
package import Law

extension Needs {
  /// The answers that are given under the names of the questions; an empty one counts as not given.
  ///
  /// - Throws: `choice-invalid` for a word that the question does not have.
  package init(_ parameters: Parameters) throws(Diagnostic) {
    self.init(
      authority: try word(parameters, .authority), principal: try yesOrNo(parameters, .principal),
      statutory: try yesOrNo(parameters, .statutory), legalPerson: try yesOrNo(parameters, .legalPerson),
      participants: try word(parameters, .participants), market: try yesOrNo(parameters, .market),
      limited: try yesOrNo(parameters, .limited))
  }
}

private enum Reply: String, CaseIterable {
  case yes, no
}

private func yesOrNo(_ parameters: Parameters, _ question: Needs.Question) throws(Diagnostic) -> Bool? {
  let reply: Reply? = try word(parameters, question)
  return reply.map { $0 == .yes }
}

private func word<Word: RawRepresentable & CaseIterable>(
  _ parameters: Parameters, _ question: Needs.Question
) throws(Diagnostic) -> Word? where Word.RawValue == String {
  guard let text = parameters[question.rawValue] else { return nil }
  guard let word = Word(rawValue: text) else {
    throw Diagnostic(
      "choice-invalid", .badInput, at: .init(field: question.rawValue),
      ["value": text, "expected": Word.allCases.map(\.rawValue).joined(separator: ", ")])
  }
  return word
}
