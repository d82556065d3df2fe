/// The ages by which people are told in an outlook: both bounds are within, and nil is open.
package struct AgeBand: Hashable, Sendable {
  package let first: Int
  package let last: Int?

  package init(_ first: Int, _ last: Int?) {
    self.first = first
    self.last = last
  }

  /// The functional ages of Norwegian planning, without gaps from 0 on.
  package static let functional = [
    AgeBand(0, 5), AgeBand(6, 15), AgeBand(16, 19), AgeBand(20, 66), AgeBand(67, 79), AgeBand(80, nil),
  ]

  /// `0-5`, `80-over`.
  package var id: String { last.map { "\(first)-\($0)" } ?? "\(first)-over" }

  /// The positions of its ages in a list by single year of age that ends with an open one.
  func indices(of ages: Int) -> Range<Int> {
    min(first, ages)..<min((last ?? ages - 1) + 1, ages)
  }
}
