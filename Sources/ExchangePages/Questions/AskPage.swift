import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Where somebody with an account asks. It is told before they write who reads it.
  func askPage() throws -> Reply {
    let session = try signedIn()
    let desks = try reading { tx, _ in try OpenDesk.all(on: content.today(), tx) }
    return try formReply("ask") { form in
      guard let desk = desks.first(where: { $0.id.text == form["desk"] }) else {
        throw Diagnostic("desk-unknown", .badInput, at: .init(field: "desk"))
      }
      var question = Question()
      question.text = form["text"] ?? ""
      question.theme = form["theme"].flatMap { Question.Theme(rawValue: $0) }
      question.consent = form["open"] == "yes" ? .open : .team
      let made = try writing { [question] tx, _, occasion in
        try Asking.ask(question, title: form["title"] ?? "", at: desk, by: session.person, tx, occasion)
      }
      return ExchangePlaces.question(made)
    } page: { shown in
      workPage(phrase("exchange.ask"), at: ExchangePlaces.ask, in: nil, nil, status: shown.status) { html in
        html.h1(phrase("exchange.ask"))
        guard !desks.isEmpty else { return html.p(phrase("exchange.no-desk"), .class("note", "column")) }
        html.p(phrase("exchange.ask-lead"), .class("lead", "column"))
        workForm(&html, to: ExchangePlaces.ask, askFields(desks), in: shown, button: phrase("exchange.send"))
        for desk in desks where !desk.desk.lead.isEmpty {
          html.p("\(desk.title): \(desk.desk.lead)", .class("column", "quiet"))
        }
      }
    }
  }

  private func askFields(_ desks: [OpenDesk]) -> [Field] {
    let words = words(of: .question)
    return [
      Field(
        "desk", words.label("desk"),
        .choice(desks.map { .init($0.id.text, "\($0.title) (\($0.space.name))") })),
      Field("title", words.label("title")),
      Field("text", words.label("text"), hint: phrase("exchange.text-hint"), .lines(6)),
      Field(
        "theme", words.label("theme"),
        .choice(
          [.init("", phrase("exchange.any"))]
            + Question.Theme.allCases.map { .init($0.rawValue, words.word("theme", $0.rawValue)) }),
        isRequired: false),
      Field("open", phrase("exchange.may-publish"), .check, isRequired: false),
    ]
  }
}
