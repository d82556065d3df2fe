import Law
import Markup
import Pages
import Wording

extension StudyContext {
  /// A column for each form, a row for each heading.
  func sideBySide(_ html: inout HTML, _ view: FormsView) {
    let forms = view.choices.map(\.form)
    html.section(.aria("labelledby", "side-by-side")) { html in
      let title = phrase(
        "forms.side-by-side", ["country": phrase("country.\(view.country)"), "date": phrase.date(view.day)])
      html.h2(title, .id("side-by-side"))
      html.scrolling(phrase("forms.table")) { html in
        html.table(.class("forms-table")) { html in
          html.thead {
            $0.tr { html in
              html.th(phrase("forms.heading"), .scope("col"))
              for form in forms { html.th(.scope("col")) { formHead(&$0, form, view) } }
            }
          }
          html.tbody { html in
            row(&html, phrase("forms.validity"), forms) {
              [$0.validity] + ($0.conversion.map { [$0.statement] } ?? [])
            }
            for feature in Feature.allCases {
              row(&html, phrase("forms.feature.\(feature.rawValue)"), forms) { $0.features[feature] ?? [] }
            }
          }
        }
      }
    }
  }

  private func formHead(_ html: inout HTML, _ form: CooperationForm, _ view: FormsView) {
    html.span(text(form.name), .class("form-name"))
    html.span(text(form.summary), .class("quiet"))
    if form.state(on: view.day) == .transitional {
      html.span(
        phrase(
          "forms.transitional", ["date": form.conversion?.latestDeadline.map { phrase.date($0) } ?? "–"]),
        .class("transitional"))
    }
  }

  private func row(
    _ html: inout HTML, _ heading: String, _ forms: [CooperationForm],
    _ statements: (CooperationForm) -> [Statement]
  ) {
    html.tr { html in
      html.th(heading, .scope("row"))
      for form in forms {
        let said = statements(form)
        html.td { html in
          if said.isEmpty {
            html.span("·", .class("absent"), .aria("hidden", "true"))
            html.span(phrase("forms.not-applicable"), .class("visually-hidden"))
          }
          for one in said { html.p { statement(&$0, one) } }
        }
      }
    }
  }

  /// What each agreement must say: the checklists of the statutes.
  func agreements(_ html: inout HTML, _ view: FormsView) {
    let forms = view.choices.map(\.form).filter { !$0.contents.isEmpty }
    html.section(.aria("labelledby", "agreements")) { html in
      html.h2(phrase("forms.contents.title"), .id("agreements"))
      html.p(phrase("forms.contents.lead"), .class("column"))
      for form in forms {
        html.details(.class("checklist")) { html in
          html.summary(text(form.name))
          html.ol { html in
            for item in form.contents { html.li { statement(&$0, item) } }
          }
        }
      }
    }
  }
}
