import Pages
import StudyPages
import WorkPages

/// Every address of the site, in the lists of its rooms.
enum Route: Hashable, Sendable {
  case preferences
  case study(StudyRoute)
  /// The description of what programs may ask.
  case description
  /// Spaces and what is in them.
  case spaces(SpacesRoute)
  /// Signing in, one's own account, and the accounts of others.
  case account(AccountRoute)
  /// Keeping studies in spaces.
  case studies(StudiesRoute)
  /// What happened that concerns the visitor.
  case notices(NoticesRoute)
  /// Spaces for programs.
  case spacesAPI(SpacesAPIRoute)

  init?(_ segments: [String]) {
    let visit = Visit(segments: segments)
    switch visit.path {
    case FrameRoute.preferences.path: self = .preferences
    case StudyRoute.api(OpenAPI.name).path: self = .description
    default:
      let work =
        SpacesRoute(segments).map(Route.spaces) ?? AccountRoute(segments).map(Route.account)
        ?? StudiesRoute(segments).map(Route.studies) ?? NoticesRoute(segments).map(Route.notices)
        ?? SpacesAPIRoute(segments).map(Route.spacesAPI)
      guard let route = work ?? StudyRoute(segments).map(Route.study) else { return nil }
      self = route
    }
  }

  /// The address as its room has it.
  var page: any PageRoute {
    switch self {
    case .preferences: FrameRoute.preferences
    case .study(let route): route
    case .description: StudyRoute.api(OpenAPI.name)
    case .spaces(let route): route
    case .account(let route): route
    case .studies(let route): route
    case .notices(let route): route
    case .spacesAPI(let route): route
    }
  }

  /// Nil for pages that everybody sees alike.
  var work: (any WorkRoute)? { page as? any WorkRoute }
}
