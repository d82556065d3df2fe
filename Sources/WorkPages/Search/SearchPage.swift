import Basics
import Markup
package import Pages
import Search
import SignIn
package import Spaces
import Wording

/// What a search found where people work together, as a page or a program tells it.
package struct SearchResult {
  /// Nothing more is told of a space than that it is called so.
  package struct Found {
    package let text: FoundText
    package let space: Space
  }

  package let found: [Found]
  package let hasMore: Bool
  /// Whether every word was found; where nothing has them all, these have the most of them.
  package let hasAllWords: Bool
  /// Spaces that can be chosen from.
  let spaces: [Space]
}

extension WorkContext {
  /// One search for everything that the visitor may see: what stands in spaces, and the pages that are everybody's.
  func searchPage() throws -> Reply {
    let request = try searchRequest()
    let result = try searchResult(request)
    let isAsked = !request.question.query.isEmpty
    let lists = isAsked && !request.isNarrowed && request.page == 1 ? foundLists : []
    let found = SearchView(context: self, request: request, result: result)
    return workPage(phrase("search.title"), at: SearchPlaces.search) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("search.title"))
        searchForm(&html, at: SearchPlaces.search) { found.narrowing(&$0) }
        if !isAsked {
          searchLesson(&html, "search.empty", at: SearchPlaces.search)
        } else if lists.isEmpty, result.found.isEmpty {
          html.p(phrase("search.nothing", ["search": searched]), .class("lead"))
          searchLesson(&html, "search.nothing-hint", at: SearchPlaces.search)
        }
        // Whoever works here looks for their own; anybody else first for what everybody sees.
        if visitor.person == nil { for list in lists { foundList(&html, list) } }
        found.things(&html)
        if visitor.person != nil { for list in lists { foundList(&html, list) } }
      }
    }
  }

  /// What is found on pages that are everybody's.
  package var foundLists: [FoundList] { workplace.publicFinder?.find(basis, searched) ?? [] }

  /// What is found in spaces, as far as the visitor may see it.
  package func searchResult(_ request: SearchRequest) throws -> SearchResult {
    try reading { tx, actor in
      let whole = try request.question.answer(for: actor, tx)
      let isAsked = whole.isEmpty && request.page == 1
      let most = isAsked ? try request.question.most(for: actor, tx) : []
      let texts = whole + most
      var spaces: [Identifier<Space>: Space] = [:]
      for mine in try Space.mine(actor, tx) { spaces[mine.id] = mine }
      let mine = spaces.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      for id in Set(texts.map(\.thing.space)) where spaces[id] == nil {
        spaces[id] = try Space.get(id, for: actor, tx)
      }
      let shown = texts.prefix(request.question.limit)
      return SearchResult(
        found: shown.compactMap { text in
          spaces[text.thing.space].map { SearchResult.Found(text: text, space: $0) }
        }, hasMore: texts.count > request.question.limit, hasAllWords: most.isEmpty, spaces: mine)
    }
  }
}
