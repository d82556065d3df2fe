/// One address of the site. Every link to a page is made from one.
package struct Place: Hashable, Sendable {
  package let path: String
  /// The pattern of the address, as the access log names it: without what opens something, and without whose
  /// something is.
  package let pattern: String
  package let manner: Manner

  init(path: String, pattern: String, manner: Manner) {
    self.path = path
    self.pattern = pattern
    self.manner = manner
  }

  package init(_ path: StaticString, _ manner: Manner = .page) {
    self.init(path: path.description, pattern: path.description, manner: manner)
  }

  /// The address with a query.
  package func address(_ query: Query = Query()) -> String {
    query.pairs.isEmpty ? path : "\(path)?\(query.encoded)"
  }

  /// The first page.
  package static let first = Place("/")
  /// Sets language or theme and goes back. Query: `language`, `theme`, `back`.
  package static let preferences = Place("/preferences")
}
