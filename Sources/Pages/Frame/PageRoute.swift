/// An address of the site. Each room lists its own; every link to a page is made from its route.
package protocol PageRoute: Sendable {
  var path: String { get }
  /// The pattern of the address, as the access log names it.
  var pattern: String { get }
  /// The address in the top bar below which the page lies; nil for a page that lies below none.
  var above: String? { get }
}

extension PageRoute {
  package var pattern: String { path }
  package var above: String? { nil }

  /// The address with a query.
  package func address(_ query: Query = Query()) -> String {
    query.pairs.isEmpty ? path : "\(path)?\(query.encoded)"
  }
}

/// Addresses that a site has whatever its rooms are.
package enum FrameRoute: PageRoute {
  /// The first page.
  case first
  /// Sets language or theme and goes back. Query: `language`, `theme`, `back`.
  case preferences

  package var path: String {
    switch self {
    case .first: "/"
    case .preferences: "/preferences"
    }
  }
}
