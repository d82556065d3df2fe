import Pages
import Spaces
import WorkPages

/// Addresses of spaces for programs, which show a token or see what the public sees.
enum SpacesAPIRoute: WorkRoute {
  /// The spaces that the asker may know of.
  case spaces
  /// The things of a space that the asker may see. Query: `kind`, `limit`, `offset`.
  /// With `kind`, also what they say on `date`; then also `q`, `order` and the fields of the kind by name.
  case things(Identifier<Space>)
  /// One thing and what it says. Query: `date`.
  case thing(Identifier<Thing>)
  /// What happened that concerns whoever's token it is. Query: `show`, `limit`, `before`.
  case notices

  package init?(_ segments: [String]) {
    if segments == ["api", "v1", "notices"] {
      self = .notices
      return
    }
    if segments.count == 4, segments.starts(with: ["api", "v1", "things"]),
      let id = Identifier<Thing>(segments[3])
    {
      self = .thing(id)
      return
    }
    guard segments.starts(with: ["api", "v1", "spaces"]) else { return nil }
    switch segments.count {
    case 3: self = .spaces
    case 5:
      guard segments[4] == "things", let id = Identifier<Space>(segments[3]) else { return nil }
      self = .things(id)
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .spaces: "/api/v1/spaces"
    case .things(let id): "/api/v1/spaces/\(id)/things"
    case .thing(let id): "/api/v1/things/\(id)"
    case .notices: "/api/v1/notices"
    }
  }

  package var pattern: String {
    switch self {
    case .spaces, .notices: path
    case .things: "/api/v1/spaces/:id/things"
    case .thing: "/api/v1/things/:id"
    }
  }
}
