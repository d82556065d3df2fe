import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Whom to remind: of the codes that were sent, those that nobody used yet. Who has which code is known to whoever sent them, and
  /// nowhere here.
  func reminderPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try surveyView(id, hasAnswers: false)
    guard view.mayChange else { throw Interruption.absent }
    var unused: (codes: [String], typed: Int)?
    let reply = try formReply("reminder") { sent in
      let typed = (sent["codes"] ?? "").split(whereSeparator: { $0.isWhitespace || ",;".contains($0) })
        .map(String.init)
      guard !typed.isEmpty, typed.count <= AnswerCodes.most else {
        throw Diagnostic(
          "codes-too-many", .badInput, at: .init(field: "codes"), ["most": String(AnswerCodes.most)])
      }
      unused = (try reading { tx, _ in try AnswerCodes.unused(typed, of: id, tx) }, typed.count)
      return SurveyPlaces.reminder(id)
    } page: { shown in
      reminderPage(view, status: shown.status) { html in
        html.p(phrase("surveys.reminder-lead"), .class("lead"))
        response(&html, view)
        workForm(
          &html, to: SurveyPlaces.reminder(id),
          [Field("codes", phrase("surveys.reminder-codes"), .lines(12))],
          in: shown, button: phrase("surveys.reminder-find"))
      }
    }
    guard let unused else { return reply }
    return reminderPage(view, status: 200) { html in
      html.p(
        phrase(
          "surveys.reminder-found", ["unused": whole(unused.codes.count), "typed": whole(unused.typed)]),
        .class("lead"))
      html.ul(.class("survey-codes")) { html in for code in unused.codes { html.li(code) } }
      html.p(phrase("surveys.reminder-note"), .class("quiet"))
    }
  }

  private func reminderPage(
    _ view: SurveyView, status: Int, body: (inout HTML) -> Void
  ) -> Reply {
    workPage(
      phrase("surveys.reminder"), at: SurveyPlaces.reminder(view.thing.id), in: view.rooms, nil,
      status: status
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("surveys.reminder"))
        body(&html)
        wayToSurvey(&html, view)
      }
    }
  }

  /// How many of those who were asked have answered, by group.
  private func response(_ html: inout HTML, _ view: SurveyView) {
    html.ul { html in
      for group in view.groups {
        guard let count = view.codes[group] else { continue }
        html.li("\(words(of: .survey).word("results.group", group.rawValue)): \(response(count))")
      }
    }
  }

  /// `31 av 200 koder er brukt (16 %).`
  func response(_ count: AnswerCodes.Count) -> String {
    phrase(
      "surveys.response",
      [
        "used": whole(count.used), "made": whole(count.made),
        "share": percent(Double(count.used) / Double(max(1, count.made)), decimals: 0),
      ])
  }

  func wayToSurvey(_ html: inout HTML, _ view: SurveyView) {
    html.p(.class("way-back", "no-print")) {
      $0.a(view.thing.title, .href(SurveyPlaces.survey(view.thing.id).address()))
    }
  }
}
