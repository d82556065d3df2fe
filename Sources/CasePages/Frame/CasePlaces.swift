package import Pages
package import Spaces
import WorkPages

/// Addresses of cases that several councils decide.
package enum CasePlaces {
  /// All cases of a space and how far they have come.
  package static let list = Places<Identifier<Space>>("/spaces/:id/cases", .reading.below(SpacePlaces.list))
  /// One case, for everybody who may see it.
  package static let matter = Places<Identifier<Thing>>("/cases/:id", .reading.below(SpacePlaces.list))
}
