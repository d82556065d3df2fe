import Pages
import Spaces

extension SpacesRoute {
  package var path: String {
    switch self {
    case .list: "/spaces"
    case .new: "/spaces/new"
    case .space(let id): "/spaces/\(id)"
    case .settings(let id): "/spaces/\(id)/settings"
    case .members(let id): "/spaces/\(id)/members"
    case .member(let id, let member): "/spaces/\(id)/members/\(member)"
    case .history(let id): "/spaces/\(id)/history"
    case .things(let id): "/spaces/\(id)/things"
    case .thingsFile(let id, let format): "/spaces/\(id)/things.\(format.rawValue)"
    case .newThing(let id): "/spaces/\(id)/new"
    case .importThings(let id): "/spaces/\(id)/import"
    case .thing(let id): "/things/\(id)"
    case .edit(let id): "/things/\(id)/edit"
    case .thingHistory(let id): "/things/\(id)/history"
    case .version(let name): "/things/\(name.thing)/versions/\(name.number)"
    case .step(let id, let step): "/things/\(id)/\(step.rawValue)"
    case .shared(let secret): "/shared/\(PercentEncoding.encode(secret))"
    case .organisations: "/organisations"
    case .organisation(let id): "/organisations/\(id)"
    case .organisationEdit(let id): "/organisations/\(id)/edit"
    case .succession: "/organisations/succession"
    }
  }

  /// A secret is not for the log, and whose space it is neither.
  package var pattern: String {
    switch self {
    case .list, .new, .organisations, .succession: path
    case .space: "/spaces/:id"
    case .settings: "/spaces/:id/settings"
    case .members: "/spaces/:id/members"
    case .member: "/spaces/:id/members/:member"
    case .history: "/spaces/:id/history"
    case .things: "/spaces/:id/things"
    case .thingsFile(_, let format): "/spaces/:id/things.\(format.rawValue)"
    case .newThing: "/spaces/:id/new"
    case .importThings: "/spaces/:id/import"
    case .thing: "/things/:id"
    case .edit: "/things/:id/edit"
    case .thingHistory: "/things/:id/history"
    case .version: "/things/:id/versions/:number"
    case .step(_, let step): "/things/:id/\(step.rawValue)"
    case .shared: "/shared/:secret"
    case .organisation: "/organisations/:id"
    case .organisationEdit: "/organisations/:id/edit"
    }
  }
}
