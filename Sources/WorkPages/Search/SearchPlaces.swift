package import Pages

/// The address of the search where people work together.
package enum SearchPlaces {
  /// Query: `q`, `kind`, `space`, `from`, `until`, `page`.
  package static let search = Place("/search", .reading)
}

extension WorkContext {
  package static let searchPages: [WorkPage] = [
    WorkPage(SearchPlaces.search, steps: { $0.searchSteps }) { try $0.searchPage() }
  ]

  /// What a search takes: to look through pages, and more with every word that is looked for.
  package var searchSteps: Int? {
    let words = searched.split(whereSeparator: \.isWhitespace).count
    return words == 0 ? nil : 20_000 + 10_000 * min(words, 12)
  }
}
