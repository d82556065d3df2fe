import Spaces

extension OrganisationalUnit: InventoryContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }
  var isDecided: Bool { unit == nil || becomes != nil }
}
