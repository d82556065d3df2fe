import Inventories
import Spaces

/// A kind whose rows can be the same in several municipalities.
protocol PairedContent: ThingContent {
  var sameAs: Identifier<Thing>? { get set }
  var otherThan: [Identifier<Thing>] { get set }
  /// The municipalities that have it.
  var owners: [UnitCode] { get }
  /// As it is compared with others.
  func row(_ id: Identifier<Thing>, _ title: String) -> InventoryRow
}

extension BusinessSystem: PairedContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }

  func row(_ id: Identifier<Thing>, _ title: String) -> InventoryRow {
    InventoryRow(
      id: id.text, owners: Set(owners.map(\.text)), name: title, supplier: vendor,
      organisationNumber: vendorNumber, function: function)
  }
}

extension Contract: PairedContent {
  var owners: [UnitCode] { units }

  func row(_ id: Identifier<Thing>, _ title: String) -> InventoryRow {
    InventoryRow(
      id: id.text, owners: Set(units.map(\.text)), name: title, supplier: counterpart,
      organisationNumber: counterpartNumber, function: sort?.rawValue ?? "")
  }
}
