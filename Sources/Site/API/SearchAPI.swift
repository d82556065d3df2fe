import Basics
import Answers
import Formats
import Pages
import Spaces
import WorkPages

/// What was found in a space, as a program is told of it.
struct ToldFinding {
  let found: SearchResult.Found
  let snippet: String
}

private var toldFindingFields: [AnswerField<ToldFinding>] {
  [
    AnswerField("thing") { $0.found.text.thing.id.text }, AnswerField("space") { $0.found.space.id.text },
    AnswerField("kind") { $0.found.text.thing.kind.rawValue },
    AnswerField("title") { $0.found.text.thing.title },
    AnswerField("state", .words(ThingState.allCases.map(\.rawValue))) {
      .text($0.found.text.thing.state.rawValue)
    },
    AnswerField("changed", .instant) { .text($0.found.text.thing.changedAt.iso) },
    AnswerField("snippet") { $0.snippet },
  ]
}

/// Of pages that everybody sees alike.
private struct ToldPage {
  let kind: String
  let item: FoundList.Item
}

private var toldPageFields: [AnswerField<ToldPage>] {
  [
    AnswerField("kind") { $0.kind }, AnswerField("title") { $0.item.title },
    AnswerField("line") { $0.item.line }, AnswerField("address") { $0.item.address },
  ]
}

struct SearchAnswer {
  let hasAllWords: Bool
  let things: [ToldFinding]
  fileprivate let pages: [ToldPage]
  let next: String?
}

var searchAnswerFields: [AnswerField<SearchAnswer>] {
  [
    AnswerField("words", .words(["all", "most"])) { .text($0.hasAllWords ? "all" : "most") },
    AnswerField("things", each: toldFindingFields) { $0.things },
    AnswerField("pages", each: toldPageFields) { $0.pages }, AnswerField("next") { $0.next },
  ]
}

extension WorkContext {
  /// What is found, the best first, page by page; with the pages of the site on the first one, unless the search is narrowed
  /// by what only things have.
  func searchAnswer() throws -> ProgramAnswer {
    try allow(["q", "kind", "space", "from", "until", "page"])
    let page = try count("page", in: 1...10) ?? 1
    let request = try searchRequest()
    let result = try searchResult(request)
    let lists = page == 1 && !request.isNarrowed ? foundLists : []
    let next = result.hasMore ? self.next(SpacesAPIPlaces.search, "page", String(page + 1)) : nil
    let told = SearchAnswer(
      hasAllWords: result.hasAllWords,
      things: result.found.map { found in
        ToldFinding(found: found, snippet: request.snippetText(of: found))
      }, pages: lists.flatMap { list in list.items.map { ToldPage(kind: list.kind, item: $0) } }, next: next)
    var answer = ProgramAnswer(searchAnswerFields.object(told))
    if let next { answer.headers = [.init("Link", "<\(next)>; rel=\"next\"")] }
    return answer
  }
}
