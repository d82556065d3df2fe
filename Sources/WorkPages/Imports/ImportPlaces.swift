package import Pages
package import Spaces

/// Addresses of tables that are brought into a space.
package enum ImportPlaces {
  /// What a table would change, before it does. Query: `show`, an outcome of rows; `from`, how many rows come before the
  /// first one shown. Sent here: `act`, one of `choose`, `apply`, `undo`.
  package static let table = Places<Identifier<Space>, Identifier<ThingImport>>(
    "/spaces/:id/imports/:import", .form.below(SpacePlaces.list))
  /// The rows that cannot be taken, as they came and with the reasons.
  package static let rest = Places<Identifier<Space>, Identifier<ThingImport>, ListFormat>(
    "/spaces/:id/imports/:import/rest.:format", .reading.below(SpacePlaces.list))
}
