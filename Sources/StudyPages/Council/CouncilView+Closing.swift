import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

extension CouncilView {
  /// What is assumed, the paragraphs that it rests on, and the sources of the figures.
  func closing(_ html: inout HTML) {
    html.unfolding("council-assumptions", phrase("council.assumptions.title")) {
      $0.ul(.class("column")) {
        for key in ["inhabitants", "sizes", "origins", "votes", "ties", "board", "gender"] {
          $0.li(phrase("council.assumptions.\(key)"))
        }
        $0.li {
          $0.a(
            phrase("council.assumptions.gender-link"),
            .href(StudyPlaces.rule("no.council.gender-balance").address()))
        }
      }
    }
    law(&html)
    html.unfolding("council-sources", phrase("compare.sources")) {
      $0.sourceList(sources, phrase)
    }
  }

  private func law(_ html: inout HTML) {
    html.unfolding("council-law", phrase("council.law.title")) {
      $0.p(phrase("council.law.lead", ["date": phrase.date(study.lawDay)]), .class("column"))
      $0.ul(.class("column")) {
        for used in parameters {
          $0.li {
            $0.text(phrase("council.law.\(used.parameter.split(separator: ".").last ?? "")"))
            $0.text(": ")
            reference(used.reference, &$0)
            $0.text(". " + phrase("council.law.from", ["date": phrase.date(used.from)]))
            if !used.verified { $0.unverified(phrase) }
            if let note = used.note { $0.text(" \(note.text(in: phrase.language.rawValue)).") }
          }
        }
      }
    }
  }

  private func reference(_ reference: Reference, _ html: inout HTML) {
    let name = [reference.title, reference.section].filter { !$0.isEmpty }.joined(separator: " ")
    guard reference.url.isEmpty else { return html.a(name, .href(reference.url), .lang("no")) }
    html.span(name, .lang("no"))
  }
}
