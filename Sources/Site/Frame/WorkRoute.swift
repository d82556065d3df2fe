/// Addresses of pages where people work together: each of these lists belongs to the folder of its pages.
///
/// Such a page is answered where waiting is allowed, and kept by nobody. Pages that change something take POST and
/// answer with 303, or with the same form and what is wrong with it.
protocol WorkRoute: Hashable, Sendable {
  init?(_ segments: [String])
  var path: String { get }
  /// The pattern of the address, as the access log names it.
  var pattern: String { get }
  /// What can be done at the address.
  var methods: [Visit.Method] { get }
  /// Whether somebody who is not signed in may send a form there.
  var isForAnyone: Bool { get }
  /// Whether answering may ask a server elsewhere, which may be slow or gone.
  var callsElsewhere: Bool { get }
}

extension WorkRoute {
  var pattern: String { path }
  var methods: [Visit.Method] { [.get] }
  var isForAnyone: Bool { false }
  var callsElsewhere: Bool { false }
}

extension Route {
  /// The route of work that `segments` name.
  static func work(_ segments: [String]) -> Route? {
    SpacesRoute(segments).map(Route.spaces) ?? AccountRoute(segments).map(Route.account)
      ?? StudiesRoute(segments).map(Route.studies) ?? NoticesRoute(segments).map(Route.notices)
      ?? SpacesAPIRoute(segments).map(Route.spacesAPI)
  }

  /// Nil for pages that everybody sees alike.
  var work: (any WorkRoute)? {
    switch self {
    case .spaces(let route): route
    case .account(let route): route
    case .studies(let route): route
    case .notices(let route): route
    case .spacesAPI(let route): route
    default: nil
    }
  }

  var methods: [Visit.Method] { work?.methods ?? [.get] }
}
