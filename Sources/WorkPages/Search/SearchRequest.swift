import Basics
import Pages
import Search
package import Spaces

/// What a page or a program asks of the search.
package struct SearchRequest {
  package let question: SearchQuestion
  /// From 1.
  let page: Int
  /// The last day on which what is found may have changed.
  let lastDay: Day?
  let firstDay: Day?

  static let onAPage = 20

  /// What was found in what it says.
  func snippet(of found: SearchResult.Found) -> Snippet {
    Snippet(of: found.text.body, for: question.query)
  }

  /// The same for programs.
  package func snippetText(of found: SearchResult.Found) -> String {
    snippet(of: found).pieces.map(\.text).joined()
  }

  /// Whether it is narrowed by what only things of spaces have.
  package var isNarrowed: Bool {
    question.kind != nil || question.space != nil || question.from != nil || question.until != nil
  }
}

extension WorkContext {
  /// - Throws: `search-too-long`, `search-without-words` for signs alone, `kind-unknown`, `space-unknown`, `date-invalid`.
  package func searchRequest() throws -> SearchRequest {
    try checkSearch()
    var query = SearchQuery(searched, .shipped)
    if query.isEmpty, searched.contains(where: { !$0.isWhitespace }) {
      throw Diagnostic("search-without-words", .badInput, at: .init(field: "q"))
    }
    let units = workplace.unitNames.index(of: atlas)
    for (number, word) in query.words.enumerated() where word.count >= SearchQuestion.shortestName {
      query.alsoFind(units.labels(for: query, word: number, most: SearchQuestion.mostNames), for: number)
    }
    var question = SearchQuestion(query)
    question.kind = try narrowed("kind").map { try kinds.get(ThingKind(rawValue: $0)).kind }
    question.space = try narrowed("space").map { text in
      guard let id = Identifier<Space>(text) else { throw Diagnostic("space-unknown", .noAnswer) }
      return id
    }
    let (first, last) = (try searchedDay("from"), try searchedDay("until"))
    question.from = first.map(LocalTime.beginning(of:))
    question.until = last.flatMap { $0.adding(days: 1) }.map(LocalTime.beginning(of:))
    let page = min(
      max(1, visit.query["page"].flatMap { Int($0) } ?? 1), SearchQuestion.most / SearchRequest.onAPage)
    question.limit = SearchRequest.onAPage
    question.offset = (page - 1) * SearchRequest.onAPage
    return SearchRequest(question: question, page: page, lastDay: last, firstDay: first)
  }

  private func narrowed(_ name: String) -> String? {
    visit.query[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func searchedDay(_ name: String) throws(Diagnostic) -> Day? {
    guard let typed = narrowed(name) else { return nil }
    guard let day = Day(typed) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": typed])
    }
    return day
  }
}
