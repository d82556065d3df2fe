import Basics
import Duties
import Spaces

/// A row of an inventory that somebody is responsible for until it is done.
protocol InventoryContent: ThingContent {
  /// The municipalities that have it.
  var owners: [UnitCode] { get }
  var responsible: String { get }
  /// By when it has to be done.
  var due: Day? { get }
  var progress: InventoryProgress? { get }
  /// Whether somebody has said what becomes of it.
  var isDecided: Bool { get }
}

extension InventoryContent {
  /// What was decided of it, for whoever is responsible, until it is done.
  static var inventoryDuties: ThingDuties {
    ThingDuties(Self.self) { content, ground in
      guard let due = content.due, !content.responsible.isEmpty, content.progress != .done,
        ground.days.contains(due)
      else { return [] }
      return [
        Duty(
          id: "\(kind.rawValue)/\(ground.thing.text)/due", who: DutyBearer(.person, content.responsible),
          what: .phrase("wheel.duty.inventory", ["row": ground.title]), on: due, free: .before,
          country: content.owners.first.flatMap { HolidayCountry(rawValue: $0.country) } ?? .no,
          certainty: .derived)
      ]
    }
  }
}

extension BusinessSystem: InventoryContent {
  var isDecided: Bool { decision != nil }
}

extension Contract: InventoryContent {
  var isDecided: Bool { decision != nil }
}
