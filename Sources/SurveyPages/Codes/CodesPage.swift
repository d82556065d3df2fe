import Basics
import Markup
import Pages
import Spaces
import Store
import Surveys
import Wording
import WorkPages

extension WorkContext {
  /// New codes for a survey. They are shown once, to be printed or put into letters: nobody can read them afterwards.
  func codesPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try surveyView(id, hasAnswers: false)
    guard view.mayChange else { throw Interruption.absent }
    var made: [(Survey.Group, [String])] = []
    let reply = try formReply("codes") { sent in
      guard let instrument = view.instrument else {
        throw Diagnostic(
          "survey-instrument-unknown", .badInput, ["instrument": view.content.instrument])
      }
      guard instrument.faults.isEmpty else { throw Diagnostics(instrument.faults) }
      made = try writing { tx, actor, occasion in
        let (thing, space) = try Thing.get(id, for: actor, tx)
        try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
        return try Survey.Group.allCases.compactMap { group in
          let count = try number(group.rawValue, of: sent)
          guard count > 0 else { return nil }
          return (
            group,
            try AnswerCodes.make(
              count, for: group, of: id, view.content, answering: instrument, tx, occasion)
          )
        }
      }
      return SurveyPlaces.survey(id)
    } page: { shown in
      workPage(phrase("surveys.codes"), at: SurveyPlaces.codes(id), in: view.rooms, nil, status: shown.status)
      { html in
        html.div(.class("column")) { html in
          html.h1(phrase("surveys.codes"))
          html.p(phrase("surveys.codes-lead"))
          html.p(phrase("surveys.codes-secret"), .class("quiet"))
          workForm(
            &html, to: SurveyPlaces.codes(id),
            Survey.Group.allCases.map { group in
              Field(
                group.rawValue, words(of: .survey).word("results.group", group.rawValue), .number,
                isRequired: false)
            }, in: shown, button: phrase("surveys.codes-make"))
        }
      }
    }
    return made.isEmpty ? reply : newCodesPage(view, made)
  }

  private func newCodesPage(_ view: SurveyView, _ made: [(Survey.Group, [String])]) -> Reply {
    workPage(phrase("surveys.codes-new"), at: SurveyPlaces.codes(view.thing.id), in: view.rooms, nil) {
      html in
      html.h1(phrase("surveys.codes-new"))
      html.p(phrase("surveys.codes-once"), .class("lead", "column"))
      for (group, codes) in made {
        html.h2(words(of: .survey).word("results.group", group.rawValue))
        html.ul(.class("survey-codes")) { html in
          for code in codes {
            html.li { html in html.a(code, .href(SurveyPlaces.sheet(code).address()), .class("survey-code")) }
          }
        }
      }
      html.p(.class("way-back", "no-print")) {
        $0.a(view.thing.title, .href(SurveyPlaces.survey(view.thing.id).address()))
      }
    }
  }

  /// A whole number of a form; 0 where nothing is typed.
  ///
  /// - Throws: `codes-too-many` for what is none.
  private func number(_ name: String, of form: Form) throws(Diagnostic) -> Int {
    let typed = (form[name] ?? "").filter { !$0.isWhitespace }
    guard !typed.isEmpty else { return 0 }
    guard let number = Int(typed), number >= 0 else {
      throw Diagnostic(
        "codes-too-many", .badInput, at: .init(field: name), ["most": String(AnswerCodes.most)])
    }
    return number
  }
}
