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
  /// All inventories: what is due first, and how complete they are.
  package static let overview = Places<Identifier<Space>>(
    "/spaces/:id/inventories/overview", .reading.below(SpacePlaces.list))
  package static let overviewFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/inventories/overview.:format", .reading.below(SpacePlaces.list))
  /// What whoever is signed in looks after.
  package static let round = Places<Identifier<Space>>(
    "/spaces/:id/inventories/mine", .form.below(SpacePlaces.list))
  /// Staff in groups. Query: `years`, `on-cost` in per cent, `spending` in millions.
  package static let staff = Places<Identifier<Space>>(
    "/spaces/:id/inventories/staff", .reading.below(SpacePlaces.list))
  package static let gapFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/inventories/pay.:format", .reading.below(SpacePlaces.list))
  /// The settlement of a split.
  package static let settlement = Places<Identifier<Space>>(
    "/spaces/:id/inventories/settlement", .reading.below(SpacePlaces.list))
  package static let settlementFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/inventories/settlement.:format", .reading.below(SpacePlaces.list))
  /// The new organisation. Query: `date`, `beside`.
  package static let organisation = Places<Identifier<Space>>(
    "/spaces/:id/inventories/organisation", .reading.below(SpacePlaces.list))
  /// Names of streets.
  package static let streets = Places<Identifier<Space>>(
    "/spaces/:id/inventories/streets", .reading.below(SpacePlaces.list))
  package static let streetsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/inventories/streets.:format", .reading.below(SpacePlaces.list))
  /// Where residents propose names,
  package static let hearing = Places<Identifier<Thing>>("/street-hearings/:id", .form.forAnyone)
  /// and see with their receipt what became of it.
  package static let receipt = Places<Identifier<Thing>, String>(
    "/street-hearings/:id/receipts/:code", .reading.forAnyone)
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
