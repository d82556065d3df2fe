package import Pages
package import Spaces

/// Addresses of spaces and of what is in them, of organisations, and of secret links.
package enum SpacesRoute: WorkRoute {
  /// The spaces that the visitor may know of. A form sent here puts the demonstration back to what it was.
  case list
  case new
  case space(Identifier<Space>)
  case settings(Identifier<Space>)
  case members(Identifier<Space>)
  case member(Identifier<Space>, Identifier<Membership>)
  /// Query: `kind`, `person`, `from`, `until`, `before`.
  case history(Identifier<Space>)
  /// Query: `kind`, `from`, the number of things before the first one shown; of one kind also `q`, `date`, `order` and
  /// its fields by name.
  case things(Identifier<Space>)
  /// The same list as a file. Query: `kind`, and that of the list.
  case thingsFile(Identifier<Space>, ListFormat)
  /// Query: `kind`.
  case newThing(Identifier<Space>)
  /// Rows of a spreadsheet as things. Query: `kind`.
  case importThings(Identifier<Space>)
  /// Query: `date` for the day it holds, `known` for the day it was recorded at the latest.
  case thing(Identifier<Thing>)
  /// Query: `date` for the day from which the edit holds.
  case edit(Identifier<Thing>)
  case thingHistory(Identifier<Thing>)
  /// Query: `beside`, the number of the version to compare with.
  case version(VersionName)
  case step(Identifier<Thing>, ThingStep)
  /// What a secret link shows.
  case shared(String)
  case organisations
  case organisation(Identifier<Organisation>)
  case organisationEdit(Identifier<Organisation>)
  /// Query: `country`, `old`, `new`, `name`, `date`.
  case succession

  /// What can be done with a thing on a page of its own, which asks first.
  package enum ThingStep: String, CaseIterable, Sendable {
    /// Query of these: `version`.
    case undo, cite, fork, share
    case unshare
    /// Draft, for the members, published.
    case state
    case remove
  }

  package init?(_ segments: [String]) {
    switch segments.first {
    case "spaces": self.init(inSpaces: Array(segments.dropFirst()))
    case "things": self.init(inThings: Array(segments.dropFirst()))
    case "organisations": self.init(inOrganisations: Array(segments.dropFirst()))
    case "shared":
      guard segments.count == 2 else { return nil }
      self = .shared(segments[1])
    default: return nil
    }
  }

  private init?(inSpaces rest: [String]) {
    switch rest {
    case []: self = .list
    case ["new"]: self = .new
    default:
      guard let id = Identifier<Space>(rest[0]) else { return nil }
      switch Array(rest.dropFirst()) {
      case []: self = .space(id)
      case ["settings"]: self = .settings(id)
      case ["members"]: self = .members(id)
      case ["history"]: self = .history(id)
      case ["things"]: self = .things(id)
      case ["new"]: self = .newThing(id)
      case ["import"]: self = .importThings(id)
      default:
        if rest.count == 2,
          let format = ListFormat.allCases.first(where: { rest[1] == "things.\($0.rawValue)" })
        {
          self = .thingsFile(id, format)
          return
        }
        guard rest.count == 3, rest[1] == "members", let member = Identifier<Membership>(rest[2]) else {
          return nil
        }
        self = .member(id, member)
      }
    }
  }

  private init?(inThings rest: [String]) {
    guard let first = rest.first, let id = Identifier<Thing>(first) else { return nil }
    switch Array(rest.dropFirst()) {
    case []: self = .thing(id)
    case ["edit"]: self = .edit(id)
    case ["history"]: self = .thingHistory(id)
    default:
      if rest.count == 3, rest[1] == "versions", let number = Int(rest[2]), number > 0 {
        self = .version(VersionName(id, number))
      } else if rest.count == 2, let step = ThingStep(rawValue: rest[1]) {
        self = .step(id, step)
      } else {
        return nil
      }
    }
  }

  private init?(inOrganisations rest: [String]) {
    switch rest {
    case []: self = .organisations
    case ["succession"]: self = .succession
    default:
      guard let id = Identifier<Organisation>(rest[0]) else { return nil }
      switch Array(rest.dropFirst()) {
      case []: self = .organisation(id)
      case ["edit"]: self = .organisationEdit(id)
      default: return nil
      }
    }
  }

  package var methods: [Visit.Method] {
    switch self {
    case .space, .history, .things, .thingsFile, .thing, .thingHistory, .version, .shared: [.get]
    default: [.get, .post]
    }
  }

  package var above: String? { SpacesRoute.list.path }

  /// A file of twenty thousand rows takes about as long as a large question.
  package var steps: Int? { if case .thingsFile = self { 1_000_000 } else { nil } }

  /// The demonstration is for whoever comes by.
  package var isForAnyone: Bool { self == .list }
}
