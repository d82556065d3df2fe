import Basics
import Rulebook

/// Strukturkriteriet: from 2017 to 2024 a municipality near to many people had less than a full base grant.
enum StructureCriterion {
  static let minimum = "no.income.structure-criterion-minimum"
  static let fullDistance = "no.income.structure-criterion-distance"
  static let source = Reference(title: "Innst. 410 S (2015–2016)", section: "kap. 7")

  /// - Parameter distance: average kilometres to reach 5 000 inhabitants.
  /// - Throws: a fault of the lookups.
  static func share(
    distance: Double, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let minimum = try rulebook.value(minimum, at: day)
    var used = [minimum]
    var share = minimum.amount
    // Where everybody has a full grant there is no distance to look up.
    if let lowest = minimum.number, lowest < 1 {
      let full = try rulebook.value(fullDistance, at: day)
      used.append(full)
      share = full.number.map { .number(lowest + (1 - lowest) * min(1, distance / $0)) } ?? full.amount
    }
    return Traced(
      share,
      steps: [
        TraceStep(
          "income.base-share", formula: "minimum + (1 − minimum) × min(1, distance ÷ full-distance)",
          inputs: [.init("distance", .number(distance), unit: "km")], parameters: used, result: share,
          unit: "ratio", reference: source, formulaVerified: false)
      ])
  }
}
