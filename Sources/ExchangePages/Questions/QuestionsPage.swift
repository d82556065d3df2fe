import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// A question as a list shows it.
private struct ListedQuestion {
  let id: Identifier<Thing>
  let title: String
  let question: Question
}

extension WorkContext {
  /// Questions that were answered in public, and what the visitor asked.
  func questionsPage() throws -> Reply {
    let today = content.today()
    let (all, mine) = try reading { tx, actor in
      let published = try PublishedThings.all(.question, on: today, tx).map { _, thing in
        ListedQuestion(
          id: thing.id, title: thing.fields.title, question: Question(reading: thing.fields.content))
      }
      let asked = try actor.person.map { try Asking.mine($0, tx) } ?? []
      let own = try asked.compactMap { id in
        try Thing.unasked(id, on: today, tx).map {
          ListedQuestion(id: id, title: $0.title, question: Question(reading: $0.content))
        }
      }
      return (published.filter { $0.question.sameAs == nil }, own)
    }
    let typed = String((visit.query["q"] ?? "").prefix(100))
    let theme = visit.query["theme"].flatMap { Question.Theme(rawValue: $0) }
    let found = all.filter { listed in
      let text = [listed.title, listed.question.text, listed.question.answer].joined(separator: " ")
        .lowercased()
      return (theme == nil || listed.question.theme == theme)
        && typed.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
    }
    return workPage(phrase("exchange.questions"), at: ExchangePlaces.questions, in: nil, nil) { html in
      html.h1(phrase("exchange.questions"))
      html.p(phrase("exchange.questions-lead", count: all.count), .class("lead", "column"))
      html.p(.class("no-print")) { html in
        html.a(
          phrase("exchange.ask"), .class("button", "button-main"), .href(ExchangePlaces.ask.address()))
      }
      if !all.isEmpty { questionsForm(&html, typed, theme) }
      if found.isEmpty {
        html.p(phrase(all.isEmpty ? "exchange.no-question" : "exchange.nothing-found"), .class("column"))
      } else {
        questionTable(&html, found, phrase("exchange.questions"))
      }
      if !mine.isEmpty {
        html.h2(phrase("exchange.mine"))
        questionTable(&html, mine, phrase("exchange.mine"))
      }
      html.p { $0.a(phrase("exchange.feed"), .href(ExchangePlaces.questionFeed.address())) }
    }
  }

  private func questionsForm(_ html: inout HTML, _ typed: String, _ theme: Question.Theme?) {
    let words = words(of: .question)
    html.form(.method("get"), .action(ExchangePlaces.questions.address()), .class("filter-form")) { html in
      html.div(.class("field")) { html in
        html.label(phrase("exchange.words"), .for("field-q"))
        html.input(.type("search"), .id("field-q"), .name("q"), .value(typed))
      }
      choiceField(
        &html, "theme", words.label("theme"),
        [(value: "", text: phrase("exchange.any"))]
          + Question.Theme.allCases.map { (value: $0.rawValue, text: words.word("theme", $0.rawValue)) },
        chosen: theme?.rawValue)
      html.button(phrase("exchange.show"), .type("submit"))
    }
  }

  private func questionTable(_ html: inout HTML, _ rows: [ListedQuestion], _ name: String) {
    let words = words(of: .question)
    table(
      &html,
      Listing<ListedQuestion>(
        name: name,
        columns: [
          ListingColumn(
            "title", words.label("title"), isOrderable: false,
            show: { html, row in html.a(row.title, .href(ExchangePlaces.question(row.id).address())) },
            cell: { .text($0.title) }),
          ListingColumn("theme", words.label("theme"), isOrderable: false) { row in
            row.question.theme.map { .text(words.word("theme", $0.rawValue)) } ?? .empty
          },
          ListingColumn("asked", words.label("asked"), isOrderable: false) { row in
            row.question.asked.map { .day($0) } ?? .empty
          },
          ListingColumn("answered", words.label("answered"), isOrderable: false) { row in
            row.question.answered.map { .day($0) } ?? .empty
          },
        ], rows: rows), isCards: true)
  }
}
