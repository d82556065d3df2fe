package import Basics

/// What one person answered: the code of an option by the code of the item.
package struct AnswerSheet: Hashable, Sendable {
  package let answers: [String: String]

  /// Answers as they came in. Those to items that were not to be asked are left out, for what somebody answered before going
  /// back and changing the ground of it is no answer.
  ///
  /// - Throws: `answer-unknown` with the item, for an option or an item that is not there.
  package init(_ given: [String: String], to instrument: Instrument) throws(Diagnostic) {
    let codes = Set(instrument.items.map(\.code))
    if let stranger = given.keys.filter({ !codes.contains($0) }).min() {
      throw Diagnostic("answer-unknown", .badInput, at: .init(field: stranger), ["answer": stranger])
    }
    var answers: [String: String] = [:]
    for item in instrument.items {
      guard let answer = given[item.code], !answer.isEmpty else { continue }
      guard instrument.scale(of: item)?.option(answer) != nil else {
        throw Diagnostic("answer-unknown", .badInput, at: .init(field: item.code), ["answer": answer])
      }
      if item.isAsked(after: answers) { answers[item.code] = answer }
    }
    self.answers = answers
  }

  /// The mean of the items of an index, those that count against it turned around; nil where fewer than half of them were
  /// answered with more than "don't know".
  package func index(_ name: String, of instrument: Instrument) -> Double? {
    let items = instrument.items.filter { $0.index == name }
    let values = items.compactMap { item -> Double? in
      guard let scale = instrument.scale(of: item),
        let value = answers[item.code].flatMap(scale.option)?.value
      else { return nil }
      let all = scale.options.compactMap(\.value)
      guard item.isReversed, let least = all.min(), let most = all.max() else { return value }
      return least + most - value
    }
    guard !items.isEmpty, values.count * 2 >= items.count else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }
}

extension Instrument.Item {
  package func isAsked(after answers: [String: String]) -> Bool {
    conditions.allSatisfy { condition in answers[condition.item].map(condition.answers.contains) ?? false }
  }
}
