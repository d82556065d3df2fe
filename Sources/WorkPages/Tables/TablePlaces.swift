package import Pages
package import Spaces

/// Addresses of what is done with tables of things.
package enum TablePlaces {
  /// Saved views of a table. Query: `kind`.
  package static let views = Places<Identifier<Space>>("/spaces/:id/views", .form.below(SpacePlaces.list))
  /// The same change of many things. Query: that of the table, with `row` for each that was chosen or `all`.
  package static let change = Places<Identifier<Space>>(
    "/spaces/:id/change", .form.below(SpacePlaces.list))
  /// What was changed in one step; a form sent here takes it back.
  package static let batch = Places<Identifier<Batch>>("/batches/:id", .form.below(SpacePlaces.list))
}
