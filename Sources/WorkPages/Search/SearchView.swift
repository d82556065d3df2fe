import Basics
import Markup
import Pages
import Search
import Spaces
import Wording

/// The part of the page that searches which is about spaces.
struct SearchView {
  let context: WorkContext
  let request: SearchRequest
  let result: SearchResult

  private var phrase: Phrasebook { context.phrase }

  /// What the search can be narrowed by.
  func narrowing(_ html: inout HTML) {
    html.details(.class("search-narrowing"), request.isNarrowed ? .open : nil) { html in
      html.summary(phrase("search.narrow"))
      let kinds = context.kinds.all.map {
        (value: $0.kind.rawValue, text: context.words(of: $0.kind).heading)
      }
      context.choiceField(
        &html, "kind", phrase("search.by-kind"), [("", phrase("search.any"))] + kinds,
        chosen: request.question.kind?.rawValue)
      if !result.spaces.isEmpty {
        context.choiceField(
          &html, "space", phrase("search.by-space"),
          [("", phrase("search.any"))] + result.spaces.map { ($0.id.text, $0.name) },
          chosen: request.question.space?.text)
      }
      context.dayField(&html, "from", phrase("search.by-first-day"), request.firstDay?.iso ?? "")
      context.dayField(&html, "until", phrase("search.by-last-day"), request.lastDay?.iso ?? "")
    }
  }

  func things(_ html: inout HTML) {
    guard !result.found.isEmpty else { return }
    html.section(.aria("labelledby", "found-things")) { html in
      html.h2(phrase("search.things"), .id("found-things"))
      if !result.hasAllWords { html.p(phrase("search.most-words")) }
      html.ul(.class("findings")) { html in
        for found in result.found { html.li { thing(&$0, found) } }
      }
      pages(&html)
    }
  }

  private func thing(_ html: inout HTML, _ found: SearchResult.Found) {
    let thing = found.text.thing
    html.a(
      thing.title.isEmpty ? phrase("things.erased") : thing.title,
      .href(ThingPlaces.thing(thing.id).address()))
    let facts = [
      context.words(of: thing.kind).name, found.space.name, phrase("thing-state.\(thing.state.rawValue)"),
      context.moment(thing.changedAt),
    ]
    html.p(facts.joined(separator: " · "), .class("quiet"))
    let snippet = request.snippet(of: found)
    guard !snippet.pieces.isEmpty else { return }
    html.p { html in
      if snippet.isCutBefore { html.text("… ") }
      for piece in snippet.pieces {
        if piece.isFound { html.mark(piece.text) } else { html.text(piece.text) }
      }
      if snippet.isCutAfter { html.text(" …") }
    }
  }

  private func pages(_ html: inout HTML) {
    let (query, place) = (context.visit.query, SearchPlaces.search)
    html.ul(.class("ways-on")) { html in
      if request.page > 1 {
        let before = query.setting("page", to: request.page == 2 ? nil : String(request.page - 1))
        html.li { $0.a(phrase("search.better"), .class("button"), .href(place.address(before))) }
      }
      if result.hasMore {
        let next = query.setting("page", to: String(request.page + 1))
        html.li { $0.a(phrase("search.further"), .class("button"), .href(place.address(next))) }
      }
    }
  }
}
