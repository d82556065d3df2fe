package import Basics

/// The most that one question may cost where many ask. On a command line there is none: whoever waits there is whoever
/// asked.
package struct PriceLimit: Hashable, Sendable {
  package let steps: Int
  package let rows: Int
  package let names: Int

  /// - Parameter steps: what is drawn.
  package init(steps: Int = 3_400_000, rows: Int = 60_000, names: Int = 2_000) {
    self.steps = steps
    self.rows = rows
    self.names = names
  }

  /// For whoever is signed in: known people, who are few.
  package static let signedIn = PriceLimit(steps: 3 * PriceLimit().steps)

  /// What is wrong with asking so much, or nil: the price, the most, and how to ask for less.
  ///
  /// Its codes: `question-too-many-names`, `question-too-costly`, `question-too-long`.
  package func refusal(of price: Price, _ question: Question) -> Diagnostic? {
    let command = "nabo \(question.rawValue)"
    if price.names > names {
      return Diagnostic(
        "question-too-many-names", .badInput, ["names": "\(price.names)", "most": "\(names)"])
    }
    if price.steps > steps {
      return Diagnostic(
        "question-too-costly", .badInput,
        [
          "cost": "\(price.steps)", "most": "\(steps)", "units": "\(price.units)",
          "alternatives": "\(price.alternatives)", "years": "\(price.years)", "draws": "\(price.draws)",
          "less": "\(price.draws(within: steps))", "command": command,
        ])
    }
    if price.rows > rows {
      return Diagnostic(
        "question-too-long", .badInput,
        ["rows": "\(price.rows)", "most": "\(rows)", "command": command])
    }
    return nil
  }
}
