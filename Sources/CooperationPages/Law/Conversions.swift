import Basics
package import Law
import Markup
import Pages
import Rulebook
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Cooperations of a form of old law: what each has to become and by when, with a draft of the decision and of what the new
  /// agreement has to say beyond the old one.
  func conversions(_ html: inout HTML, _ view: RegisterView) {
    let forms = content.statutes.forms
    let found = view.shown.compactMap { item in
      forms.first { $0.id == item.content.form?.rawValue }.flatMap { form in
        form.conversion.map { (item: item, form: form, conversion: $0) }
      }
    }
    guard !found.isEmpty else { return }
    let words = RegisterWords(context: self, units: view.units)
    html.section(.aria("labelledby", "conversions")) { html in
      html.h2(phrase("cooperation.conversions", count: found.count), .id("conversions"))
      for (item, form, conversion) in found {
        html.h3 { $0.a(item.title, .href(cardAddress(item))) }
        html.p(.class("column")) { html in
          html.text(
            phrase(
              conversion.isOver(on: view.request.day)
                ? "cooperation.conversion-late" : "cooperation.conversion-by",
              [
                "form": form.name.text(in: language.rawValue),
                "day": conversion.latestDeadline.map { phrase.date($0) } ?? "–",
              ]))
          html.text(" \(conversion.statement.text.text(in: language.rawValue))")
          html.span(" (\(conversion.statement.citation))", .class("quiet"))
        }
        for next in forms where conversion.into.contains(next.id) {
          draft(&html, item, from: form, to: next, conversion, words)
        }
      }
    }
  }

  private func draft(
    _ html: inout HTML, _ item: RegisterItem, from form: CooperationForm, to next: CooperationForm,
    _ conversion: Conversion, _ words: RegisterWords
  ) {
    let name = next.name.text(in: language.rawValue)
    let lacking = item.content.lacking(for: next)
    html.details(.class("column")) { html in
      html.summary(phrase("cooperation.conversion-draft", ["form": name]))
      html.ol { html in
        html.li(
          phrase(
            "cooperation.conversion-decide",
            [
              "name": item.title, "form": name,
              "who": words.row(item.participants.map(words.name(of:))),
            ]))
        if !lacking.isEmpty {
          html.li { html in
            html.text(phrase("cooperation.conversion-agreement"))
            html.ul { html in
              for part in lacking {
                html.li(
                  "\(part.statement.text.text(in: language.rawValue)) (\(part.statement.citation))")
              }
            }
          }
        }
        html.li(phrase("cooperation.conversion-councils", ["statute": conversion.statement.citation]))
      }
    }
  }
}

extension Conversion {
  fileprivate func isOver(on day: Day) -> Bool { latestDeadline.map { $0 < day } ?? false }
}

extension RegisteredArrangement {
  /// What an agreement of another form has to say that nobody has found in this one.
  package func lacking(for form: CooperationForm) -> [FormPart] {
    let said = Set(clauses.map(\.rawValue))
    return form.clauses.filter { $0.isAlways && $0.statement.verified && !said.contains($0.id) }
  }
}
