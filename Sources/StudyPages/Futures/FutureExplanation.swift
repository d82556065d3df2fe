import Figures
import Pages
import Studies
import Wording

extension FutureWords {
  /// How a figure of an outlook came about: the way in words, the first year, what is expected, the bounds.
  func explanation(_ outcome: Outcome, _ fan: Fan, _ year: Int) -> Explanation {
    var inputs: [Explanation.Input] = []
    if let first = fan.values.first, year != fan.firstYear {
      inputs.append(
        .init(
          name: phrase("mine.how.first", ["year": "\(fan.firstYear)"]), value: number(first.expected, outcome)
        ))
    }
    let interval = fan[year]
    if let low = interval?.low {
      inputs.append(.init(name: phrase("mine.how.low"), value: number(low, outcome)))
    }
    if let high = interval?.high {
      inputs.append(.init(name: phrase("mine.how.high"), value: number(high, outcome)))
    }
    return Explanation(
      formula: "\(name(outcome)), \(year). " + way(outcome), inputs: inputs,
      result: interval.map { number($0.expected, outcome) } ?? "–")
  }

  /// How figures of an outcome's stage come about, in words.
  func way(_ outcome: Outcome) -> String {
    let priors = outlook.plan.priors
    return phrase(
      "mine.how.\(outcome.stage.rawValue)",
      [
        "percent": percent, "draws": phrase.number(Double(outlook.plan.draws)),
        "detour": phrase.number(priors.mean(.detour) ?? 1, decimals: 1),
        "speed": phrase.number(priors.mean(.speed) ?? 0),
      ])
  }
}
