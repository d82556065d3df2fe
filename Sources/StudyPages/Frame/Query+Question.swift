import Answers
import Pages

extension Query {
  /// The part that a question takes, in its order.
  func taken(by question: Question) -> Query {
    let names = Set(question.parameters.map(\.name))
    return Query(pairs.filter { names.contains($0.name) })
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
