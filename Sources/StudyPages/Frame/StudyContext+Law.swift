import Answers
import Law
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  func text(_ text: LocalText) -> String {
    text.text(in: language.rawValue)
  }

  /// One thing that the law says: in plain words, then where it is written, then whether it was checked.
  func statement(_ html: inout HTML, _ statement: Statement) {
    html.text(text(statement.text) + " ")
    citation(&html, statement)
  }

  /// The paragraph, as a link to the act where there is one, and the mark of what has not been checked.
  func citation(_ html: inout HTML, _ statement: Statement) {
    html.span(.class("citation")) { html in
      if let act = statement.act, !act.url.isEmpty {
        html.a(statement.citation, .href(act.url), .lang(act.language), .rel("external"))
      } else {
        html.text(statement.citation)
      }
      if !statement.verified {
        html.text(" ")
        html.span(phrase("statute.unverified"), .class("unverified"))
      }
    }
  }

  /// Which wording of each act was read, and when what is said here was last held against it.
  func readings(_ html: inout HTML, of statements: some Sequence<Statement>) {
    let acts = Set(statements.compactMap(\.act)).sorted { $0.code < $1.code }
    guard !acts.isEmpty else { return }
    html.section(.aria("labelledby", "readings"), .class("column")) { html in
      html.h2(phrase("statute.readings"), .id("readings"))
      html.ul { html in
        for act in acts { html.li(reading(act)) }
      }
    }
  }

  private func reading(_ act: Act) -> String {
    guard let reading = act.reading else { return phrase("statute.unread", ["act": act.name]) }
    return phrase(
      "statute.reading",
      [
        "act": act.name, "version": phrase.date(reading.version), "checked": phrase.date(reading.checked),
        "copy": reading.copy,
      ])
  }

  func countryField(_ html: inout HTML, _ chosen: String) {
    choiceField(
      &html, "country", phrase("statute.country"),
      QuestionParameter.countries.map { ($0, phrase("country.\($0)")) },
      chosen: chosen)
  }
}
