import Pages
import SignIn
import Spaces
import WorkPages

/// Addresses of spaces for programs, which show a token or see what the public sees.
enum SpacesAPIPlaces {
  /// The spaces that the asker may know of.
  static let spaces = Place("/api/v1/spaces", .reading)
  /// The things of a space that the asker may see. Query: `kind`, `limit`, `offset`.
  /// With `kind`, also what they say on `date`; then also `q`, `order` and the fields of the kind by name.
  static let things = Places<Identifier<Space>>("/api/v1/spaces/:id/things", .reading)
  /// One thing and what it says. Query: `date`.
  static let thing = Places<Identifier<Thing>>("/api/v1/things/:id", .reading)
  /// A new document, as a form with files: `file`, `title`, and the other fields of a document by name.
  static let documents = Places<Identifier<Space>>("/api/v1/spaces/:id/documents", .act.takingFiles)
  /// The file of a document, of today.
  static let file = Places<Identifier<Thing>>("/api/v1/things/:id/file", .reading)
  /// What happened that concerns whoever's token it is. Query: `show`, `limit`, `before`.
  static let notices = Place("/api/v1/notices", .reading)
}

extension WorkContext {
  /// Spaces and their things as JSON, by the same rules as on the pages: what the asker may not see is not there.
  static let apiPages: [WorkPage] = [
    WorkPage(SpacesAPIPlaces.spaces) { context in
      context.apiReply(SpacesAPIPlaces.spaces) { try context.spacesAnswer() }
    },
    WorkPage(SpacesAPIPlaces.things) { context, id in
      context.apiReply(SpacesAPIPlaces.things(id)) { try context.thingsAnswer(id) }
    },
    WorkPage(SpacesAPIPlaces.thing) { context, id in
      context.apiReply(SpacesAPIPlaces.thing(id)) { try context.thingAnswer(id) }
    },
    WorkPage(SpacesAPIPlaces.notices) { context in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.refusedToken(SpacesAPIPlaces.notices)
      }
      return context.apiReply(SpacesAPIPlaces.notices) { try context.noticesAnswer() }
    },
  ]
}
