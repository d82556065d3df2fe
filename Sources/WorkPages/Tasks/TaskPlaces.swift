package import Pages
package import Spaces

/// Addresses of tasks beside those of any thing.
package enum TaskPlaces {
  /// Says how far a task is. Form: `to`, and `from=me` to come back to the page of one's own.
  package static let progress = Places<Identifier<Thing>>(
    "/things/:id/progress", .act.below(SpacePlaces.list))
}
