import Basics
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// What the rule gives by the law, and beside it what it would give under the assumptions.
  func results(_ trial: RuleTrial, _ baseline: Traced<Amount>, _ html: inout HTML) {
    html.section(.aria("labelledby", "result"), .class("rule-result")) {
      $0.h2(phrase("rules.result.title"), .id("result"))
      $0.div(.class("rule-outcomes")) {
        outcome(
          phrase("rules.result.by-law", ["date": phrase.date(trial.day)]), baseline, trial.rule, &$0)
        if let whatIf = trial.whatIf {
          outcome(phrase("rules.result.what-if"), whatIf, trial.rule, &$0)
        }
      }
    }
  }

  private func outcome(_ title: String, _ outcome: Traced<Amount>, _ rule: Rule, _ html: inout HTML) {
    html.div(.class("rule-outcome")) {
      $0.h3(title)
      $0.p(.class("rule-figure")) { $0.outcome(outcome.value, unit: rule.unit, phrase) }
      $0.p { $0.badge(verified: outcome.verified, phrase) }
      $0.h4(phrase("rules.result.steps"))
      $0.ol(.class("rule-steps")) {
        for step in outcome.steps { $0.li { self.step(step, rule.country, &$0) } }
      }
    }
  }

  /// A step in words, its formula, what went in and where it is written.
  func step(_ step: TraceStep, _ country: String, _ html: inout HTML) {
    let key = "rules-trace.\(step.step)"
    if phrase.has(key) { html.p { $0.legal(phrase(key), language) } }
    html.p { $0.code(step.formula) }
    html.dl(.class("facts")) {
      for input in step.inputs {
        $0.dt { $0.code(input.name) }
        $0.dd { $0.outcome(input.amount, unit: input.unit, phrase) }
      }
      for used in step.parameters {
        $0.dt {
          $0.a(.href(parameterAddress(used.parameter))) { $0.code(used.parameter) }
        }
        $0.dd { self.used(used, country, &$0) }
      }
      $0.dt(phrase("measure.result"))
      $0.dd {
        $0.strong { $0.outcome(step.result, unit: step.unit, phrase) }
        if let rounding = step.rounding {
          $0.text(". " + phrase("rules.rounding.\(rounding.rawValue)"))
        }
      }
      if let reference = step.reference, !reference.title.isEmpty {
        $0.dt(phrase("rules.column.statute"))
        $0.dd { $0.reference(reference, country: country, phrase) }
      }
    }
  }

  private func used(_ used: Used, _ country: String, _ html: inout HTML) {
    html.outcome(used.amount, unit: used.unit, phrase)
    let place = words(for: used)
    if !place.isEmpty { html.text(" (\(place))") }
    if used.isAssumed {
      html.text(" ")
      html.span(phrase("rules.assumed"), .class("badge", "badge-hollow"))
      return
    }
    html.text(", " + phrase("rules.valid.from", ["from": phrase.date(used.from)]) + ", ")
    html.reference(used.reference, country: country, phrase)
    html.text(" ")
    html.badge(verified: used.verified, phrase)
    if let note = used.note { html.p(.class("quiet")) { $0.remark(note, phrase) } }
  }
}
