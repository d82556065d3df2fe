import Basics
import Duties

extension BusinessSystem {
  /// What was decided of it, for whoever is responsible, until it is done.
  func duties(_ ground: DutyGround) -> [Duty] {
    inventoryDuties("system", "wheel.duty.system", responsible, due, progress, ground, country: unit?.country)
  }
}

extension Contract {
  /// The last days of notice, and what was decided of it.
  func allDuties(_ ground: DutyGround) -> [Duty] {
    duties(ground)
      + inventoryDuties(
        "agreement", "wheel.duty.agreement", responsible, due, progress, ground,
        country: units.first?.country)
  }
}

private func inventoryDuties(
  _ kind: String, _ text: String, _ responsible: String, _ due: Day?, _ progress: InventoryProgress?,
  _ ground: DutyGround, country: String?
) -> [Duty] {
  guard let due, !responsible.isEmpty, progress != .done, ground.days.contains(due) else { return [] }
  return [
    Duty(
      id: "\(kind)/\(ground.thing.text)/due", who: DutyBearer(.person, responsible),
      what: .phrase(text, [kind: ground.title]), on: due, free: .before,
      country: country.flatMap(HolidayCountry.init) ?? .no, certainty: .derived)
  ]
}
