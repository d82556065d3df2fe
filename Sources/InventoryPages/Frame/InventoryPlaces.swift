package import Converters
package import Pages
package import Spaces
import WorkPages

/// Addresses of what municipalities have several of. Query of the lists: `effective`, the day on which the change takes
/// effect; `skip`, the rows before the first one shown.
package enum InventoryPlaces {
  package static let systems = Places<Identifier<Space>>(
    "/spaces/:id/inventories", .reading.below(SpacePlaces.list))
  package static let systemsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/inventories/systems.:format", .reading.below(SpacePlaces.list))
  package static let agreements = Places<Identifier<Space>>(
    "/spaces/:id/inventories/agreements", .reading.below(SpacePlaces.list))
  package static let agreementsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/inventories/agreements.:format", .reading.below(SpacePlaces.list))
  /// What may be the same in several municipalities, decided there.
  package static let pairs = Places<Identifier<Space>, PairedKind>(
    "/spaces/:id/inventories/same/:kind", .form.below(SpacePlaces.list))
  /// Budgets that somebody sends, as one.
  package static let budget = Places<Identifier<Space>>(
    "/spaces/:id/inventories/budget", .form.takingFiles.below(SpacePlaces.list))
  /// A letter about an agreement that is written there.
  package static let write = Places<Identifier<Thing>>(
    "/agreements/:id/letter", .form.below(SpacePlaces.list))
  package static let letter = Places<Identifier<Thing>>("/letters/:id", .reading.below(SpacePlaces.list))
  package static let paper = Places<Identifier<Thing>, PaperMaker.Format>(
    "/letters/:id/paper.:format", .reading.below(SpacePlaces.list))
}

/// The inventories whose rows are paired.
package enum PairedKind: String, CaseIterable, PlaceKey {
  case system, agreement

  var kind: ThingKind {
    switch self {
    case .system: .system
    case .agreement: .agreement
    }
  }
}
