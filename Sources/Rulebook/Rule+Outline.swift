package import Basics

extension Rule {
  /// How it computes on `day`, before anybody has told it anything: the steps of an ordinary case.
  ///
  /// The formulas and the parameters of the steps hold for every such case; their inputs and results are
  /// those of the made-up one, and nothing to show to anybody.
  /// - Throws: the fault of the lookups where the rule has no answer on that day.
  package func outline(at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> [TraceStep] {
    var fault: Diagnostic?
    for values in cases(on: day) {
      do throws(Diagnostic) {
        return try evaluate(Inputs(values: values), at: day, in: rulebook).steps
      } catch {
        fault = fault ?? error
      }
    }
    let name = inputs.first?.name ?? id
    throw fault ?? Diagnostic("input-missing", .badInput, at: .init(field: name), ["input": name])
  }

  /// Ordinary cases, of which one or the other may not fit the parameters of the day: words and numbers of
  /// values are tried in turn.
  private func cases(on day: Day) -> [[String: InputValue]] {
    inputs.reduce([[:]]) { cases, input in
      cases.flatMap { known in
        input.ordinary(on: day).map { known.merging([input.name: $0]) { first, _ in first } }
      }
    }
  }
}

extension Input {
  /// As many values as any list of inputs takes.
  private static let longestList = 40

  /// What an ordinary case would tell, in the order in which to try it.
  fileprivate func ordinary(on day: Day) -> [InputValue] {
    if let fallback { return [fallback] }
    return switch kind {
    case .number(let range): [.number(within(range, 1))]
    case .whole(let range):
      [.number(within(Double(range.lowerBound)...Double(range.upperBound), usual(on: day)))]
    case .numbers(let range):
      (1...Input.longestList).map { .numbers(Array(repeating: within(range, 1), count: $0)) }
    case .word(let words): words.map { .word($0) }
    }
  }

  private func usual(on day: Day) -> Double {
    switch unit {
    case "persons": 20_000
    case "year": Double(day.year)
    default: 3
    }
  }

  private func within(_ range: ClosedRange<Double>, _ value: Double) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
