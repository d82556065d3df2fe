import Basics
import Spaces
import Store

/// What other things of a case say, on the day from which a content is to hold.
enum CaseParty {
  /// Whether somebody who does something in a case is one of those who decide it.
  static func faults(_ unit: UnitCode, _ matter: Identifier<Thing>?, _ ground: Ground) throws -> [Diagnostic]
  {
    guard let matter else { return [] }
    let units = try ground.tx.rows(
      """
      SELECT unit FROM thing_value WHERE thing = \(matter) AND field = \("units") AND unit IS NOT NULL
        AND valid_from <= \(ground.day) AND (valid_to IS NULL OR valid_to > \(ground.day))
      """
    ).map { try $0.text("unit") }
    guard !units.isEmpty, !units.contains(unit.text) else { return [] }
    return [Diagnostic("case-outsider", .badInput, at: .init(field: "unit"), ["unit": unit.text])]
  }

  /// The day of a treatment's meeting, where it is known.
  static func meeting(of treatment: Identifier<Thing>, _ ground: Ground) throws -> Day? {
    try ground.tx.row(
      """
      SELECT day FROM thing_value WHERE thing = \(treatment) AND field = \("meeting") AND day IS NOT NULL
        AND valid_from <= \(ground.day) AND (valid_to IS NULL OR valid_to > \(ground.day))
      """
    ).flatMap { Day(try $0.text("day")) }
  }
}
