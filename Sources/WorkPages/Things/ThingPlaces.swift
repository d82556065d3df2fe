package import Converters
package import Pages
package import Spaces

/// Addresses of things, wherever they are.
package enum ThingPlaces {
  /// Query: `date` for the day it holds, `known` for the day it was recorded at the latest.
  package static let thing = Places<Identifier<Thing>>("/things/:id", .reading.below(SpacePlaces.list))
  /// Query: `date` for the day from which the edit holds.
  package static let edit = Places<Identifier<Thing>>(
    "/things/:id/edit", .form.takingFiles.below(SpacePlaces.list))
  package static let history = Places<Identifier<Thing>>(
    "/things/:id/history", .reading.below(SpacePlaces.list))
  /// Query: `beside`, the number of the version to compare with.
  package static let version = Places<Identifier<Thing>, Int>(
    "/things/:id/versions/:number", .reading.below(SpacePlaces.list))
  /// The file of what holds today, and that of one version.
  package static let file = Places<Identifier<Thing>>("/things/:id/file", .reading.below(SpacePlaces.list))
  package static let versionFile = Places<Identifier<Thing>, Int>(
    "/things/:id/versions/:number/file", .reading.below(SpacePlaces.list))
  /// What stands in that file, and a picture of its first page.
  static let preview = Places<Identifier<Thing>, Int>(
    "/things/:id/versions/:number/preview", .reading.below(SpacePlaces.list))
  static let picture = Places<Identifier<Thing>, Int>(
    "/things/:id/versions/:number/picture.png", .reading.below(SpacePlaces.list))
  /// What that version says, on paper.
  package static let paper = Places<Identifier<Thing>, Int, PaperMaker.Format>(
    "/things/:id/versions/:number/paper.:format", .reading.below(SpacePlaces.list))
  package static func version(_ name: VersionName) -> Place { version(name.thing, name.number) }
  package static let step = Places<Identifier<Thing>, ThingStep>(
    "/things/:id/:step", .form.below(SpacePlaces.list))
}

/// What can be done with a thing on a page of its own, which asks first.
package enum ThingStep: String, CaseIterable, PlaceKey {
  /// Query of these: `version`.
  case undo, cite, fork, share
  case unshare
  /// Draft, for the members, published.
  case state
  case remove
}

extension PaperConverter.Format: PlaceKey {}
