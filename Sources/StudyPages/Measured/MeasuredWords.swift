import Answers
import Basics
import Evaluation
import Wording

/// What was measured, in the words of a reader.
struct MeasuredWords {
  let phrase: Phrasebook

  /// How an outcome is called in the keys of texts.
  private func key(_ outcome: MeasuredOutcome) -> String {
    switch outcome {
    case .population: "population"
    case .young: "young"
    case .old: "old"
    case .support: "support"
    }
  }

  /// - Parameter base: the year that is 100.
  func name(_ outcome: MeasuredOutcome, base: Int) -> String {
    phrase("measured.outcome.\(key(outcome))", ["year": "\(base)"])
  }

  /// The heading of a column of effects.
  func column(_ outcome: MeasuredOutcome) -> String { phrase("measured.column.\(key(outcome))") }

  func number(_ value: Double, _ outcome: MeasuredOutcome) -> String {
    phrase.number(value, decimals: outcome.decimals)
  }

  func signed(_ value: Double, _ outcome: MeasuredOutcome) -> String {
    phrase.number(value, decimals: outcome.decimals, signed: true)
  }

  /// Last year before, in which the change had done nothing yet.
  func base(_ change: MeasuredChange) -> Int { change.years[change.before - 1] }

  /// What the drawing shows, in a sentence.
  func finding(_ change: MeasuredChange, _ outcome: MeasuredOutcome) -> String {
    let rounded = number(abs(change.effect), outcome)
    let word = rounded == number(0, outcome) ? "same" : change.effect > 0 ? "higher" : "lower"
    return phrase(
      "measured.finding.\(word)",
      [
        "outcome": name(outcome, base: base(change)), "effect": rounded,
        "first": "\(change.years[change.before])", "last": "\(change.years[change.years.count - 1])",
      ])
  }

  /// From the least to the most that methods find which fit as well; nil where all say the same.
  func range(_ change: MeasuredChange, _ outcome: MeasuredOutcome) -> String {
    let (low, high) = (signed(change.range.lowerBound, outcome), signed(change.range.upperBound, outcome))
    return low == high
      ? phrase("measured.range.one", ["effect": low])
      : phrase("measured.range.several", ["low": low, "high": high])
  }

  /// How many that did not change went as far.
  func chance(_ change: MeasuredChange) -> String {
    phrase(
      change.isUnusual ? "measured.chance.unusual" : "measured.chance.usual",
      ["count": "\(change.asFar)", "all": "\(change.placebos.count)"])
  }
}
