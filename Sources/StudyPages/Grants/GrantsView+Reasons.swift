import Answers
import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

extension GrantsView {
  /// Every known payment with its trace: what was looked up, what was computed, where it is written.
  func reasons(_ html: inout HTML) {
    guard hasAmounts else { return }
    let caption = phrase("grants-page.reasons.caption")
    html.section(.aria("labelledby", "grants-reasons")) {
      $0.h2(phrase("grants-page.reasons.title"), .id("grants-reasons"))
      $0.p(phrase("grants-page.reasons.lead"), .class("column"))
      $0.scrolling(caption) {
        $0.table(.class("figures", "grants-reasons")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("grants-page.table.grant"), .scope("col"))
              for key in ["years", "each", "sum"] {
                $0.th(phrase("grants-page.table.\(key)"), .scope("col"), .class("number"))
              }
            }
          }
          $0.tbody {
            for payment in payments { reason(payment, &$0) }
          }
        }
      }
    }
  }

  private func reason(_ payment: Payment, _ html: inout HTML) {
    let money = payment.row.amount.money ?? .zero
    html.tr {
      $0.th(.scope("row")) {
        $0.sign(style(payment.row.rule))
        $0.text(" \(name(payment.row.rule))")
        if !payment.row.verified { $0.unverified(phrase) }
        why(payment, &$0)
      }
      $0.td(span(payment.years), .class("number"))
      $0.td(text.kroner(money), .class("number"))
      $0.td(text.kroner(money * Int64(payment.years.count)), .class("number"))
    }
  }

  private func why(_ payment: Payment, _ html: inout HTML) {
    html.details(.class("why")) {
      $0.summary {
        $0.text(phrase("measure.why"))
        $0.span(
          " \(shortName(payment.row.rule)) \(span(payment.years))", .class("visually-hidden"))
      }
      if payment.years.count > 1 {
        $0.p(phrase("grants-page.reasons.first-year", ["year": String(payment.row.year)]), .class("quiet"))
      }
      for step in payment.row.steps { self.step(step, &$0) }
      statute(payment.row.rule, &$0)
    }
  }

  private func step(_ step: TraceStep, _ html: inout HTML) {
    let key = "rules-trace.\(step.step)"
    html.div(.class("why-body", "grants-step")) {
      $0.p {
        if phrase.has(key) { $0.text(phrase(key)) }
        if !step.verified { $0.unverified(phrase) }
      }
      $0.p { $0.code(step.formula, .lang("en")) }
      $0.dl {
        for input in step.inputs {
          $0.dt(inputName(input.name))
          $0.dd(text.amount(input.amount, unit: input.unit), .class("number"))
        }
        for used in step.parameters {
          $0.dt(parameterName(used))
          $0.dd(text.amount(used.amount, unit: used.unit), .class("number"))
        }
        $0.dt(phrase("measure.result"), .class("why-result"))
        $0.dd(text.amount(step.result, unit: step.unit), .class("number", "why-result"))
      }
      if let rounding = step.rounding { $0.p(phrase("grants-page.rounding.\(rounding.rawValue)")) }
      for used in step.parameters { origin(used, &$0) }
    }
  }

  /// Since when a value holds, where it is written, and what has to be said of it.
  private func origin(_ used: Used, _ html: inout HTML) {
    html.p(.class("grants-origin")) {
      $0.text(parameterName(used) + ": ")
      if used.isAssumed {
        $0.text(phrase("grants-page.reasons.assumed"))
      } else {
        $0.text(phrase("grants-page.reasons.from", ["date": phrase.date(used.from)]) + " ")
        reference(used.reference, &$0)
        $0.text(".")
      }
      if !used.verified { $0.unverified(phrase) }
      if let note = used.note { self.note(note, &$0) }
    }
  }

  /// A remark beside a value is often written in one language only.
  private func note(_ note: LocalText, _ html: inout HTML) {
    let own = note.byLanguage[phrase.language.rawValue]
    html.text(" ")
    html.span(note.text(in: phrase.language.rawValue), own == nil ? .lang("en") : nil)
  }

  private func statute(_ id: String, _ html: inout HTML) {
    html.p(.class("grants-origin")) {
      if let rule = GrantRules.all.first(where: { $0.id == id }) {
        $0.text(phrase("grants-page.reasons.statute") + " ")
        reference(rule.statute, &$0)
        $0.text(". ")
      }
      $0.a(phrase("grants-page.reasons.rule"), .href(StudyPlaces.rule(id).address()))
    }
  }

  func reference(_ reference: Reference, _ html: inout HTML) {
    guard !reference.line.isEmpty else { return html.text("–") }
    guard reference.url.isEmpty else { return html.a(reference.line, .href(reference.url), .lang("no")) }
    html.span(reference.line, .lang("no"))
  }

  private func inputName(_ name: String) -> String {
    ["grants-page.input.\(name)", "rules-input.\(name)"].first(where: phrase.has).map { phrase($0) } ?? name
  }

  private func parameterName(_ used: Used) -> String {
    let parameter = try? rulebook.parameter(used.parameter)
    let name = parameter?.descriptions[phrase.language.rawValue] ?? used.parameter
    return used.key.isEmpty ? name : "\(name) [\(used.key)]"
  }
}
