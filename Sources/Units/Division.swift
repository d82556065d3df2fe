package import Basics

/// All units that are valid from one change of the division to the next.
package struct Division: Sendable {
  package let valid: DayRange
  /// Sorted by code.
  package let units: [AdministrativeUnit]
  /// Names that more than one unit has.
  package let sharedNames: Set<String>
  private let positions: [String: Int]

  init(valid: DayRange, units: [AdministrativeUnit]) {
    self.valid = valid
    self.units = units
    sharedNames = Set(Dictionary(grouping: units, by: \.name).filter { $0.value.count > 1 }.keys)
    positions = Dictionary(units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first day on which the division is known; it stands for all of its days.
  package var firstDay: Day { valid.from ?? .newYear(1) }

  package subscript(_ code: String) -> AdministrativeUnit? {
    positions[code].map { units[$0] }
  }

  package func contains(_ code: String) -> Bool {
    positions[code] != nil
  }
}
