import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Each recommendation by owner: followed, explained, not applicable, or not assessed.
  func recommendationsPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try governingView(id)
    return governingPage(view, at: CooperationPlaces.recommendations(id), "recommendations") { html in
      html.p(recommendationsAnswer(view), .class("lead", "column"))
      html.p(phrase("cooperation.recommendations-lead"), .class("column", "quiet"))
      recommendationTable(&html, view)
      newThing(&html, .recommendationState, view)
    }
  }

  /// How many of those that concern all that an owner owns are assessed.
  func recommendationsAnswer(_ view: GoverningView) -> String {
    let made = Set(
      view.recommendations.filter { $0.content.arrangement == nil }.map {
        "\($0.content.recommendation?.rawValue ?? "") \($0.content.unit.map(view.register.units.onTheDay)?.text ?? "")"
      })
    return phrase(
      "cooperation.recommendations-answer",
      [
        "count": phrase.number(Double(made.count)),
        "all": phrase.number(Double(Recommendation.allCases.count * view.owners.count)),
      ])
  }

  private func recommendationTable(_ html: inout HTML, _ view: GoverningView) {
    let words = words(of: .recommendationState)
    let name = phrase("cooperation.governing-recommendations")
    html.scrolling(name) { html in
      html.table { html in
        html.caption(name)
        html.thead { html in
          html.tr { html in
            html.th(phrase("cooperation.column.numbers"), .scope("col"))
            html.th(phrase("cooperation.column.recommendation"), .scope("col"))
            for unit in view.owners { html.th(view.register.units.name(of: unit), .scope("col")) }
          }
        }
        html.tbody { html in
          for recommendation in Recommendation.allCases {
            html.tr { html in
              html.td(numbers(recommendation), .class("number"))
              html.th(words.word("recommendation", recommendation.rawValue), .scope("row"))
              for unit in view.owners {
                html.td { states(&$0, view, recommendation, unit, words) }
              }
            }
          }
        }
      }
    }
  }

  /// `3 / 2`, `15 / –`
  private func numbers(_ recommendation: Recommendation) -> String {
    Recommendation.Edition.allCases.map { recommendation.number(in: $0).map(String.init) ?? "–" }
      .joined(separator: " / ")
  }

  private func states(
    _ html: inout HTML, _ view: GoverningView, _ recommendation: Recommendation, _ unit: UnitCode,
    _ words: FieldWords
  ) {
    let found = view.recommendations.filter {
      $0.content.recommendation == recommendation
        && $0.content.unit.map(view.register.units.onTheDay) == unit
    }
    guard !found.isEmpty else { return html.text("–") }
    for (index, state) in found.enumerated() {
      if index > 0 { html.text("; ") }
      let about = state.content.arrangement.flatMap { id in
        view.register.items.first { $0.id == id }?.title
      }
      let outcome = words.word("outcome", state.content.state?.rawValue ?? "")
      // Of two editions both stand, each with its own.
      let edition = found.count > 1 ? state.content.edition.map { words.word("edition", $0.rawValue) } : nil
      let word = edition.map { "\(outcome) (\($0))" } ?? outcome
      html.a(
        about.map { "\($0): \(word)" } ?? word, .href(ThingPlaces.thing(state.id).address()))
    }
  }
}
