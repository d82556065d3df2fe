import Answers
import Law
import Markup
import Rulebook
import Wording

extension PageContext {
  /// The query as a question takes it, with only the names given.
  func parameters(_ names: [String]) -> Parameters {
    let pairs = visit.query.pairs.filter { names.contains($0.name) }
    return Parameters(
      Dictionary(grouping: pairs, by: \.name).mapValues { $0.map(\.value) }, language: language.rawValue)
  }

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

  /// A field of a form with its label above it.
  func choiceField(
    _ html: inout HTML, _ name: String, _ label: String, _ options: [(value: String, text: String)],
    chosen: String?
  ) {
    html.div(.class("field")) { html in
      html.label(label, .for("field-\(name)"))
      html.select(.id("field-\(name)"), .name(name)) { html in
        for option in options {
          html.option(option.text, .value(option.value), option.value == chosen ? .selected : nil)
        }
      }
    }
  }

  func dayField(_ html: inout HTML, _ name: String, _ label: String, _ value: String) {
    html.div(.class("field")) { html in
      html.label(label, .for("field-\(name)"))
      html.input(.type("date"), .id("field-\(name)"), .name(name), .value(value))
    }
  }

  func countryField(_ html: inout HTML, _ chosen: String) {
    choiceField(
      &html, "country", phrase("statute.country"), ["no", "se"].map { ($0, phrase("country.\($0)")) },
      chosen: chosen)
  }
}
