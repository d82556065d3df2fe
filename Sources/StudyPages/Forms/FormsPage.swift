import Answers
import Basics
import Law
import Markup
import Pages
import Wording

extension StudyContext {
  /// The forms of cooperation of a day side by side, and the questions that exclude some of them.
  func formsPage() -> Reply {
    let view: FormsView
    do throws(Diagnostic) {
      view = try FormsView(
        visit.query.taken(by: .chooseForm).parameters(language), statutes: content.statutes,
        today: content.today())
    } catch {
      return faultPage([error], at: StudyPlaces.forms)
    }
    return page(phrase("forms.title"), at: StudyPlaces.forms) { html in
      html.header(.class("column")) { html in
        html.h1(phrase("forms.title"))
        html.p(phrase("forms.lead"), .class("lead"))
      }
      chooser(&html, view)
      if view.isChoosing { verdicts(&html, view) }
      sideBySide(&html, view)
      agreements(&html, view)
      readings(&html, of: view.choices.map(\.form).flatMap(\.statements))
    }
  }

  private func chooser(_ html: inout HTML, _ view: FormsView) {
    html.section(.aria("labelledby", "chooser")) { html in
      html.h2(phrase("forms.chooser.title"), .id("chooser"))
      html.p(phrase("forms.chooser.lead"), .class("column"))
      html.form(.method("get"), .action(StudyPlaces.forms.address()), .class("chooser")) { html in
        countryField(&html, view.country)
        dayField(&html, "date", phrase("forms.date"), view.day.iso)
        for question in Needs.Question.asked {
          choiceField(
            &html, question.rawValue, phrase("forms.question.\(question.rawValue)"), options(of: question),
            chosen: visit.query[question.rawValue])
        }
        html.button(phrase("forms.chooser.send"), .type("submit"), .class("button-main"))
      }
    }
  }

  private func options(of question: Needs.Question) -> [(value: String, text: String)] {
    let words =
      switch question {
      case .participants: "partners"
      case .authority: "authority"
      default: "answer"
      }
    return [("", phrase("forms.answer.open"))]
      + QuestionParameter.need(question).choices.map { ($0, phrase("forms.\(words).\($0)")) }
  }

  private func verdicts(_ html: inout HTML, _ view: FormsView) {
    html.section(.aria("labelledby", "left")) { html in
      html.h2(phrase("forms.left", count: view.open.count), .id("left"))
      html.ul(.class("verdicts")) { html in
        for choice in view.open { html.li(.class("verdict")) { verdict(&$0, choice) } }
      }
    }
    guard !view.excluded.isEmpty else { return }
    html.section(.aria("labelledby", "excluded")) { html in
      html.h2(phrase("forms.excluded", count: view.excluded.count), .id("excluded"))
      html.ul(.class("verdicts")) { html in
        for choice in view.excluded { html.li(.class("verdict verdict-excluded")) { verdict(&$0, choice) } }
      }
    }
  }

  private func verdict(_ html: inout HTML, _ choice: FormChoice) {
    html.h3(text(choice.form.name))
    html.p(text(choice.form.summary), .class("quiet"))
    let shown: [Ground.Weight] =
      choice.verdict == .excluded ? [.excludes] : [.condition, .against, .pro]
    html.ul(.class("grounds")) { html in
      for ground in shown.flatMap(choice.grounds) {
        html.li(.class("ground-\(ground.weight.rawValue)")) { html in
          html.strong(phrase("forms.weight.\(ground.weight.rawValue)"))
          html.text(" " + phrase("forms.about.\(ground.question.rawValue)") + ": ")
          statement(&html, ground.statement)
        }
      }
      if shown.flatMap(choice.grounds).isEmpty { html.li(phrase("forms.nothing-against")) }
    }
  }
}
