package import Pages
package import Spaces

/// Addresses of spaces and of what is in them.
package enum SpacePlaces {
  /// The spaces that the visitor may know of. A form sent here puts the demonstration back to what it was, for whoever
  /// comes by.
  package static let list = Place("/spaces", .form.forAnyone)
  package static let new = Place("/spaces/new", .form.below(list))
  /// A space that comes as a file: what is in it is shown before anything happens.
  package static let arrival = Place("/spaces/archive", .form.takingFiles.below(list))
  package static let space = Places<Identifier<Space>>("/spaces/:id", .reading.below(list))
  package static let settings = Places<Identifier<Space>>("/spaces/:id/settings", .form.below(list))
  /// Query: `order`.
  package static let members = Places<Identifier<Space>>("/spaces/:id/members", .form.below(list))
  package static let member = Places<Identifier<Space>, Identifier<Membership>>(
    "/spaces/:id/members/:member", .form.below(list))
  /// Another role for several members. Query: `row` for each of them, and `role`.
  package static let roles = Places<Identifier<Space>>("/spaces/:id/members/roles", .form.below(list))
  /// Query: `kind`, `person`, `from`, `until`, `before`, `group`.
  package static let history = Places<Identifier<Space>>("/spaces/:id/history", .reading.below(list))
  /// What happened before the space came here. Query: `skip`.
  package static let elsewhere = Places<Identifier<Space>>(
    "/spaces/:id/history/elsewhere", .reading.below(list))
  /// The whole space as a file: a form sent here sets it going.
  package static let archive = Places<Identifier<Space>>("/spaces/:id/archive", .form.below(list))
  package static let archiveFile = Places<Identifier<Space>>("/spaces/:id/archive.zip", .reading.below(list))
  /// Query: `kind`, `from`, the number of things before the first one shown; of one kind instead `place` in its table, and
  /// `q`, `date`, `order`, `columns`, `group` and its fields by name.
  package static let things = Places<Identifier<Space>>("/spaces/:id/things", .reading.below(list))
  /// The same list as a file. Query: `kind`, that of the list, and `separator=semicolon`.
  package static let thingsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/things.:format", .reading.below(list))
  /// Query: `kind`.
  package static let newThing = Places<Identifier<Space>>("/spaces/:id/new", .form.takingFiles.below(list))
  /// Rows of a spreadsheet as things. Query: `kind`.
  package static let importThings = Places<Identifier<Space>>(
    "/spaces/:id/import", .form.takingFiles.below(list))
  /// What a secret link shows.
  package static let shared = Places<String>("/shared/:secret", .reading.below(list))
  /// The file of the document that it shows.
  package static let sharedFile = Places<String>("/shared/:secret/file", .reading.below(list))
}

/// What each of these stands for is told to nobody by the access log.
extension Identifier: PlaceKey {
  package static func read(placeText: String) -> Identifier? { Identifier(placeText) }
  package var placeText: String { text }
}

extension ListFormat: PlaceKey {}
