import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording
import WorkPages

/// A question as one visitor may see it.
private struct QuestionView {
  let title: String
  let question: Question
  let desk: Desk?
  let isDemonstration: Bool
  let isAsker: Bool
  let mayAnswer: Bool
  /// The question that has the answer, where the visitor may see it.
  let same: Thing?
}

extension WorkContext {
  /// A question and its answer. Whoever asked says here that it was the answer.
  func questionPage(_ id: Identifier<Thing>) throws -> Reply {
    let place = ExchangePlaces.question(id)
    var wrong: [Diagnostic] = []
    if visit.method == .post {
      let person = try signedIn().person
      wrong = try faults {
        try writing { tx, _, occasion in try Asking.accept(id, by: person, tx, occasion) }
      }
      if wrong.isEmpty { return goOn(to: place) }
    }
    let view = try questionView(id)
    return workPage(view.title, at: place, in: nil, nil, status: wrong.isEmpty ? 200 : 400) { html in
      html.h1(view.title)
      if view.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      if !wrong.isEmpty { faultList(&html, wrong) }
      html.p(standing(view), .class("lead", "column"))
      paragraphs(&html, view.question.text)
      if !view.question.answer.isEmpty {
        html.h2(words(of: .question).label("answer"))
        paragraphs(&html, view.question.answer)
      }
      acceptance(&html, view, at: place)
      html.ul(.class("ways-on", "no-print")) { html in
        if let same = view.same {
          html.li {
            $0.a(
              "\(phrase("exchange.same")): \(same.title)", .href(ExchangePlaces.question(same.id).address()))
          }
        }
        if view.mayAnswer {
          html.li { $0.a(phrase("exchange.answer"), .href(ThingPlaces.thing(id).address())) }
        }
        html.li { $0.a(phrase("exchange.all-questions"), .href(ExchangePlaces.questions.address())) }
      }
    }
  }

  private func questionView(_ id: Identifier<Thing>) throws -> QuestionView {
    let today = content.today()
    return try reading { tx, actor in
      let (thing, space) = try Thing.getUnasked(id, tx)
      let isAsker = try Asking.isAsker(actor.person, of: id, tx)
      guard thing.kind == .question, thing.state != .removed,
        isAsker || may(actor, .seeThing, thing.subject(in: space)),
        let fields = try Thing.unasked(id, on: today, tx)
      else { throw Diagnostic("thing-unknown", .noAnswer) }
      let question = Question(reading: fields.content)
      return QuestionView(
        title: fields.title, question: question,
        desk: try question.desk.flatMap { try Thing.unasked($0, on: today, tx) }.map {
          Desk(reading: $0.content)
        }, isDemonstration: space.isDemonstration, isAsker: isAsker,
        mayAnswer: may(actor, .changeThing, thing.subject(in: space)),
        same: try question.sameAs.flatMap { try Thing.some([$0], for: actor, tx)[$0] })
    }
  }

  /// Who answers, when it was asked, and how long the answer took.
  private func standing(_ view: QuestionView) -> String {
    let (contact, days) = view.desk?.route(view.question.theme) ?? ("", nil)
    guard let asked = view.question.asked else { return contact }
    let date = phrase.date(asked)
    if let answered = view.question.answered {
      return phrase(
        "exchange.answered", count: answered.days(since: asked), ["date": date, "contact": contact])
    }
    if let days {
      return phrase("exchange.promised", count: days, ["date": date, "contact": contact])
    }
    return phrase("exchange.waits", ["date": date, "contact": contact])
  }

  private func acceptance(_ html: inout HTML, _ view: QuestionView, at place: Place) {
    if let accepted = view.question.accepted {
      html.p(phrase("exchange.accepted", ["date": phrase.date(accepted)]), .class("note", "column"))
    } else if view.isAsker, !view.question.answer.isEmpty {
      protectedForm(&html, to: place.address()) { html in
        html.button(phrase("exchange.accept"), .type("submit"), .class("button-main"))
      }
    }
    if view.isAsker {
      html.p(
        phrase(view.question.consent == .open ? "exchange.open-told" : "exchange.team-told"),
        .class("column", "quiet"))
    }
  }

  func paragraphs(_ html: inout HTML, _ text: String) {
    for paragraph in text.split(separator: "\n") where paragraph.contains(where: { !$0.isWhitespace }) {
      html.p(String(paragraph), .class("column"))
    }
  }
}
