import Markup
import Pages
import Wording
import Units

extension StudyContext {
  /// What is picked, what lies around it, and the way to the comparison.
  func picks(_ html: inout HTML, _ view: HomeView) {
    html.section(.id("picks"), .class("picks"), .aria("labelledby", "picks-heading")) { html in
      guard !view.request.picks.isEmpty else {
        html.h2(phrase("home.picks.none"), .id("picks-heading"), .tabindex(-1))
        html.p(phrase("home.picks.teach"))
        return
      }
      html.h2(
        phrase("home.picks.heading", count: view.request.picks.count), .id("picks-heading"), .tabindex(-1))
      html.ul(.class("chips")) { html in
        for unit in view.request.picks { pickedChip(&html, unit, view) }
      }
      if let note = contiguityNote(view) { html.p(note, .class("hint")) }
      html.p(.class("picks-actions")) { html in
        if view.request.picks.count > 1 {
          html.a(
            phrase("home.picks.compare", count: view.request.picks.count), .class("button button-main"),
            .href(view.links.comparing))
          if view.country == "no" {
            html.a(phrase("outlook-page.from-home"), .class("button"), .href(view.links.lookingAhead))
          }
        } else {
          html.span(phrase("home.picks.one-more"), .class("hint"))
        }
        html.a(
          phrase(view.request.study.isEmpty ? "builder.from-home" : "builder.back-from-home"),
          .class("button"), .href(view.links.alternatives))
        html.a(phrase("home.picks.clear"), .href(view.links.clearing), .data("toggle", ""))
      }
      suggestions(&html, view)
    }
  }

  private func pickedChip(_ html: inout HTML, _ unit: AdministrativeUnit, _ view: HomeView) {
    html.li { html in
      html.a(
        .class("chip chip-picked"), .href(view.links.toggling(unit.code)), .data("toggle", unit.code)
      ) { html in
        html.span(phrase("home.remove") + " ", .class("visually-hidden"))
        html.text(view.sheet.name(of: unit))
        html.span("×", .class("chip-mark"), .aria("hidden", true))
      }
    }
  }

  private func contiguityNote(_ view: HomeView) -> String? {
    switch view.contiguity {
    case .sea: phrase("home.contiguity.sea")
    case .apart: phrase("home.contiguity.apart")
    case .land, nil: nil
    }
  }

  private func suggestions(_ html: inout HTML, _ view: HomeView) {
    guard let neighbours = view.neighbours else {
      html.p(phrase("home.neighbours.unknown"), .class("hint"))
      return
    }
    guard !neighbours.land.isEmpty || !neighbours.sea.isEmpty else { return }
    html.h3(phrase("home.neighbours.heading"))
    suggested(&html, phrase("home.neighbours.land"), neighbours.land, view)
    suggested(&html, phrase("home.neighbours.sea"), neighbours.sea, view)
  }

  private func suggested(
    _ html: inout HTML, _ word: String, _ units: [AdministrativeUnit], _ view: HomeView
  ) {
    guard !units.isEmpty else { return }
    html.div(.class("suggested")) { html in
      html.p(word, .class("suggested-word"))
      html.ul(.class("chips")) { html in
        for unit in units {
          html.li { html in
            html.a(.class("chip"), .href(view.links.toggling(unit.code)), .data("toggle", unit.code)) {
              $0.span("+", .class("chip-mark"), .aria("hidden", true))
              $0.span(phrase("home.add") + " ", .class("visually-hidden"))
              $0.text(view.sheet.name(of: unit))
            }
          }
        }
      }
    }
  }
}
