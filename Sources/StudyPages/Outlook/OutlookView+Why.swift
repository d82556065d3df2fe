import Basics
import Figures
import Markup
import Pages
import Rulebook
import Studies
import Units
import Wording

extension OutlookView {
  /// More units than this under one "why?" nobody reads.
  private static let mostExplained = 3

  /// "Why?" of an outcome in a year, of the units that the alternative is about.
  func why(_ outcome: Outcome, year: Int, _ html: inout HTML) {
    let cells = focus.prefix(Self.mostExplained).compactMap { cell in
      outlook.explanation(of: outcome, in: cell, year: year).map { (cell, $0) }
    }
    guard !cells.isEmpty else { return }
    html.details(.class("why")) {
      $0.summary {
        $0.text(phrase("measure.why"))
        $0.span(" \(measure(outcome, year))", .class("visually-hidden"))
      }
      for (cell, explanation) in cells {
        $0.p(.class("why-unit")) { $0.strong("\(name(cell.column)), \(year)") }
        $0.explanation(words(explanation, outcome, cell, year), phrase)
        foundations(explanation, &$0)
      }
    }
  }

  /// "Why?" of the present value: its parts, for each inhabitant.
  func whyNet(_ html: inout HTML) {
    let persons = persons(plan.effectYear)
    guard persons > 0, let net = netPerInhabitant(chosen.id) else { return }
    let inputs = parts(chosen).map { part in
      Explanation.Input(
        name: part.name,
        value: part.value.map {
          phrase("grants-page.kroner", ["amount": phrase.number($0 / persons, signed: true)])
        } ?? part.label)
    }
    html.why(
      [
        Explanation(
          formula: phrase(
            "outlook-formula.present-value",
            ["persons": phrase.number(persons), "year": "\(plan.effectYear)"]),
          inputs: inputs,
          result: phrase("grants-page.kroner", ["amount": phrase.number(net.expected, signed: true)]))
      ], about: phrase("outlook-page.headline.net"), phrase)
  }

  /// How a figure came about, in words and numbers.
  func words(
    _ explanation: OutcomeExplanation, _ outcome: Outcome, _ cell: Outlook.Prospect, _ year: Int
  ) -> Explanation {
    let inputs = explanation.inputs.map { input in
      let name = ([input.member.map { names($0) } ?? ""] + [self.name(input: input.key)]).filter {
        !$0.isEmpty
      }
      return Explanation.Input(
        name: name.joined(separator: ", "),
        value: "\(phrase.number(input.value * scale(input.unit), decimals: decimals(input))) \(unit(input))")
    }
    return Explanation(
      formula: phrase("outlook-formula.\(explanation.formula.rawValue)"), inputs: inputs,
      result: text(cell.series[outcome.id]?[year], outcome))
  }

  /// The priors and the values of the law that a figure rests on.
  private func foundations(_ explanation: OutcomeExplanation, _ html: inout HTML) {
    let priors = explanation.priors.compactMap { plan.priors[$0] }
    guard !priors.isEmpty || !explanation.parameters.isEmpty else { return }
    html.ul(.class("why-body")) {
      for prior in priors {
        $0.li {
          $0.a(
            prior.names[phrase.language.rawValue] ?? prior.id.rawValue, .href("#assume-\(prior.id.rawValue)"))
          $0.text(
            ": \(prior.mean.map { phrase.number($0, decimals: 2) } ?? "–") \(phrase("outlook-prior-unit.\(prior.unit)"))"
          )
        }
      }
      for used in explanation.parameters {
        $0.li {
          $0.a(used.parameter, .href(StudyPlaces.rule(used.parameter).address()))
          let value = AmountText(phrase: phrase).amount(used.amount, unit: used.unit)
          let key = used.key.isEmpty ? "" : " (\(used.key))"
          $0.text("\(key): \(value), \(phrase("rules.valid.from", ["from": phrase.date(used.from)]))")
          if !used.reference.title.isEmpty { $0.text(". \(used.reference.title)") }
          if !used.verified { $0.unverified(phrase) }
        }
      }
    }
  }

  /// What an input is called: an outcome, the need of a service in kroner, the first year's, or a word of its own.
  private func name(input key: String) -> String {
    if let outcome = Outcome.named(key) { return name(outcome) }
    for prefix in ["at-first.", "need-kroner."] where key.hasPrefix(prefix) {
      let rest = String(key.dropFirst(prefix.count))
      let inner = prefix == "at-first." ? name(input: rest) : phrase("outlook-outcome.need.\(rest)")
      return phrase("outlook-input.\(prefix.dropLast())-of", ["name": inner])
    }
    if key.hasPrefix("grant.") { return String(key.dropFirst(6)) }
    return phrase("outlook-input.\(key)")
  }

  private func unit(_ input: OutcomeExplanation.Input) -> String {
    ["standard", "growth", "ramp", "units-fewer"].contains(input.key)
      ? "" : phrase("outlook-outcome-unit.\(input.unit.rawValue)")
  }

  private func decimals(_ input: OutcomeExplanation.Input) -> Int {
    switch input.unit {
    case .ratio, .positions: 3
    case .kroner: 2
    case .percent, .points, .index, .minutes: 1
    default: 0
    }
  }
}
