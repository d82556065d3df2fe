import Answers
import Pages
import Wording

extension Query {
  /// The part that a question takes, in its order.
  func taken(by question: Question) -> Query {
    let names = Set(question.parameters.map(\.name))
    return Query(pairs.filter { names.contains($0.name) })
  }

  /// As a question takes it, with names in a language.
  func parameters(_ language: Language) -> Parameters {
    Parameters(
      pairs.reduce(into: [:]) { $0[$1.name, default: []].append($1.value) }, language: language.rawValue)
  }
}

extension Question {
  /// Whether a parameter is one number, so that it may be typed as people write numbers.
  func isNumber(_ name: String) -> Bool {
    switch parameter(name)?.kind {
    case .whole?, .number?: true
    case .day?, .choice?, .unit?, .units?, .text?, nil: false
    }
  }
}
