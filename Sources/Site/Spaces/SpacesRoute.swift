/// Addresses of spaces and of what is in them.
enum SpacesRoute: WorkRoute {
  /// The spaces that the visitor may know of.
  case list

  init?(_ segments: [String]) {
    switch segments {
    case ["spaces"]: self = .list
    default: return nil
    }
  }

  var path: String {
    switch self {
    case .list: "/spaces"
    }
  }
}
