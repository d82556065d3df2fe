import Pages
import SignIn
import Spaces
import WorkPages

/// Addresses of spaces for programs, which show a token or see what the public sees.
enum SpacesAPIPlaces {
  /// The spaces that the asker may know of.
  static let spaces = Place("/api/v1/spaces", .program(.get, .post))
  static let space = Places<Identifier<Space>>("/api/v1/spaces/:id", .program(.get, .patch))
  static let members = Places<Identifier<Space>>("/api/v1/spaces/:id/members", .program(.get, .post))
  static let history = Places<Identifier<Space>>("/api/v1/spaces/:id/history", .program(.get))
  /// Things of every kind.
  static let things = Places<Identifier<Space>>("/api/v1/spaces/:id/things", .program(.get))
  /// Things of a kind, which stands in the address.
  static let kind = Places<Identifier<Space>, String>("/api/v1/spaces/:id/:kind", .program(.get, .post))
  static let thing = Places<Identifier<Thing>>("/api/v1/things/:id", .program(.get, .put, .patch, .delete))
  static let thingHistory = Places<Identifier<Thing>>("/api/v1/things/:id/history", .program(.get))
  static let versions = Places<Identifier<Thing>>("/api/v1/things/:id/versions", .program(.get))
  static let version = Places<Identifier<Thing>, Int>(
    "/api/v1/things/:id/versions/:number", .program(.get))
  static let undo = Places<Identifier<Thing>>("/api/v1/things/:id/undo", .program(.post))
  static let cite = Places<Identifier<Thing>>("/api/v1/things/:id/cite", .program(.post))
  static let fork = Places<Identifier<Thing>>("/api/v1/things/:id/fork", .program(.post))
  /// A new document, as a form with files: `file`, `title`, and the other fields of a document by name.
  static let documents = Places<Identifier<Space>>("/api/v1/spaces/:id/documents", .act.takingFiles)
  /// The file of a document, of today.
  static let file = Places<Identifier<Thing>>("/api/v1/things/:id/file", .reading)
  static let organisations = Place("/api/v1/organisations", .program(.get, .post))
  static let organisation = Places<Identifier<Organisation>>(
    "/api/v1/organisations/:id", .program(.get, .patch))
  /// What happened that concerns whoever's token it is.
  static let notices = Place("/api/v1/notices", .program(.get))
  /// What is found among everything that the asker may see.
  static let search = Place("/api/v1/search", .program(.get))
}

extension WorkContext {
  /// Spaces and their things as JSON, by the same rules as on the pages: what the asker may not see is not there.
  static let apiPages: [WorkPage] = [
    WorkPage(SpacesAPIPlaces.spaces) { context in
      context.apiReply(SpacesAPIPlaces.spaces) {
        context.visit.method == .post ? try context.makeSpace() : try context.spacesAnswer()
      }
    },
    WorkPage(SpacesAPIPlaces.space) { context, id in
      context.apiReply(SpacesAPIPlaces.space(id)) {
        context.visit.method == .patch ? try context.changeSpace(id) : try context.spaceAnswer(id)
      }
    },
    WorkPage(SpacesAPIPlaces.members) { context, id in
      context.apiReply(SpacesAPIPlaces.members(id)) {
        context.visit.method == .post ? try context.addMember(to: id) : try context.membersAnswer(id)
      }
    },
    WorkPage(SpacesAPIPlaces.history) { context, id in
      context.apiReply(SpacesAPIPlaces.history(id)) {
        try context.historyAnswer(.space(id), at: SpacesAPIPlaces.history(id))
      }
    },
    WorkPage(SpacesAPIPlaces.things) { context, id in
      context.apiReply(SpacesAPIPlaces.things(id)) { try context.thingsAnswer(id) }
    },
    WorkPage(SpacesAPIPlaces.kind) { context, id, kind in
      context.apiReply(SpacesAPIPlaces.kind(id, kind)) {
        context.visit.method == .post
          ? try context.addThing(to: id, named: kind) : try context.kindAnswer(id, named: kind)
      }
    },
    WorkPage(SpacesAPIPlaces.thing) { context, id in
      context.apiReply(SpacesAPIPlaces.thing(id)) {
        switch context.visit.method {
        case .put: try context.changeThing(id, replacing: true)
        case .patch: try context.changeThing(id, replacing: false)
        case .delete: try context.removeThing(id)
        case .get, .post: try context.thingAnswer(id)
        }
      }
    },
    WorkPage(SpacesAPIPlaces.thingHistory) { context, id in
      context.apiReply(SpacesAPIPlaces.thingHistory(id)) {
        try context.historyAnswer(.thing(id), at: SpacesAPIPlaces.thingHistory(id))
      }
    },
    WorkPage(SpacesAPIPlaces.versions) { context, id in
      context.apiReply(SpacesAPIPlaces.versions(id)) { try context.versionsAnswer(id) }
    },
    WorkPage(SpacesAPIPlaces.version) { context, id, number in
      context.apiReply(SpacesAPIPlaces.version(id, number)) {
        try context.versionAnswer(VersionName(id, number))
      }
    },
    WorkPage(SpacesAPIPlaces.undo) { context, id in
      context.apiReply(SpacesAPIPlaces.undo(id)) { try context.undoVersion(of: id) }
    },
    WorkPage(SpacesAPIPlaces.cite) { context, id in
      context.apiReply(SpacesAPIPlaces.cite(id)) { try context.citeVersion(of: id) }
    },
    WorkPage(SpacesAPIPlaces.fork) { context, id in
      context.apiReply(SpacesAPIPlaces.fork(id)) { try context.forkVersion(of: id) }
    },
    WorkPage(SpacesAPIPlaces.organisations) { context in
      context.apiReply(SpacesAPIPlaces.organisations) {
        context.visit.method == .post ? try context.makeOrganisation() : try context.organisationsAnswer()
      }
    },
    WorkPage(SpacesAPIPlaces.organisation) { context, id in
      context.apiReply(SpacesAPIPlaces.organisation(id)) {
        context.visit.method == .patch
          ? try context.changeOrganisation(id) : try context.organisationAnswer(id)
      }
    },
    WorkPage(SpacesAPIPlaces.notices) { context in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(SpacesAPIPlaces.notices)
      }
      return context.apiReply(SpacesAPIPlaces.notices) { try context.noticesAnswer() }
    },
    WorkPage(SpacesAPIPlaces.search, steps: { $0.searchSteps }) { context in
      context.apiReply(SpacesAPIPlaces.search) { try context.searchAnswer() }
    },
  ]
}
