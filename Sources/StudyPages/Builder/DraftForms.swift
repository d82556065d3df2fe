import Basics
import Law
import Markup
import Pages
import Wording

/// What the law says of the form in which a task is carried out together.
extension StudyContext {
  /// The forms that the law allows for the task on the day, what it asks of them, and why it bars the others.
  func legalForm(
    _ html: inout HTML, _ fields: MeasureFields, _ number: Int, _ form: ShownForm, _ view: BuilderView
  ) {
    let offer = view.offer(for: fields.task)
    let name = MeasureFields.name("form", number)
    // A form that is barred stays to be seen where it is chosen already.
    let chosen = offer[fields.form].flatMap { $0.verdict == .excluded ? $0 : nil }
    choice(
      &html, name, "builder.field.form",
      [.init("", phrase("builder.form-open"))]
        + (offer.allowed + (chosen.map { [$0] } ?? [])).map { .init($0.form.id, text($0.form.name)) }, form)
    if let chosen, form.faults(of: name).isEmpty {
      html.p(phrase("builder.barred-line", ["reason": reason(chosen)]), .class("builder-warning"))
    }
    html.details(.class("builder-law")) { html in
      html.summary(
        fields.task.isEmpty
          ? phrase("builder.forms-any", ["date": phrase.date(view.day)])
          : phrase(
            "builder.forms-for",
            ["task": view.words.inSentence(fields.task), "date": phrase.date(view.day)]))
      html.h3(phrase("builder.forms-allowed", count: offer.allowed.count))
      html.ul { html in
        for choice in offer.allowed { html.li { grounds(&$0, choice, [.condition, .against]) } }
      }
      if !offer.barred.isEmpty {
        html.h3(phrase("builder.forms-barred", count: offer.barred.count))
        html.ul { html in for choice in offer.barred { html.li { grounds(&$0, choice, [.excludes]) } } }
      }
    }
  }

  private func grounds(_ html: inout HTML, _ choice: FormChoice, _ weights: [Ground.Weight]) {
    html.strong(text(choice.form.name))
    html.text(". \(text(choice.form.summary))")
    for ground in weights.flatMap(choice.grounds) {
      html.text(" \(phrase("forms.weight.\(ground.weight.rawValue)")) ")
      statement(&html, ground.statement)
    }
  }

  /// The forms in which one works for the others. Which of them it becomes is settled by the agreement: it changes no figure,
  /// and an alternative does not say it.
  func hostForms(_ html: inout HTML, _ fields: MeasureFields, _ view: BuilderView) {
    let forms = view.offer(for: fields.task).ofHosts
    html.details(.class("builder-law")) { html in
      html.summary(phrase("builder.host-forms", count: forms.count))
      html.p(phrase("builder.host-forms-why"))
      html.ul { html in
        for choice in forms {
          html.li { html in
            grounds(&html, choice, [.condition])
            if let participants = choice.form.features[.participants]?.first {
              html.text(" ")
              citation(&html, participants)
            }
          }
        }
      }
    }
  }
}
