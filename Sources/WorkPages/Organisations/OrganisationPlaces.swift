package import Pages
package import Spaces

/// Addresses of organisations.
package enum OrganisationPlaces {
  /// Query: `q`, `kind`, `order`.
  package static let list = Place("/organisations", .form.below(SpacePlaces.list))
  /// The same as a file, with the query of the list.
  package static let file = Places<ListFormat>("/organisations.:format", .reading.below(SpacePlaces.list))
  package static let organisation = Places<Identifier<Organisation>>(
    "/organisations/:id", .form.below(SpacePlaces.list))
  package static let edit = Places<Identifier<Organisation>>(
    "/organisations/:id/edit", .form.below(SpacePlaces.list))
  /// The same change of several. Query: `row` for each that was chosen, `kind`.
  package static let change = Place("/organisations/change", .form.below(SpacePlaces.list))
  /// Saved views of the list.
  package static let views = Place("/organisations/views", .form.below(SpacePlaces.list))
  /// Query: `country`, `old`, `new`, `name`, `date`.
  package static let succession = Place("/organisations/succession", .form.below(SpacePlaces.list))
}
