package import Pages
package import Spaces
import WorkPages

/// Addresses of the library.
package enum LibraryPlaces {
  /// What is published, for everybody. Query: `q`, `form`, `theme`, `phase`, `order`.
  package static let all = Place("/library", .reading)
  /// One item.
  package static let item = Places<Identifier<Thing>>("/library/:id", .reading.below(all))
  /// A programme made from an item with a plan.
  package static let use = Places<Identifier<Thing>>("/library/:id/use", .form.below(all))
  /// A goal: what was promised, frozen at a decision, and what came of it.
  package static let goal = Places<Identifier<Thing>>("/goals/:id", .form.below(SpacePlaces.list))
  /// What a space has in the library, and what waits to be looked at.
  package static let space = Places<Identifier<Space>>(
    "/spaces/:id/library", .reading.below(SpacePlaces.list))
  /// The plan of a programme given to the library, without what is private.
  package static let give = Places<Identifier<Thing>>(
    "/programmes/:id/template", .form.below(SpacePlaces.list))
}
