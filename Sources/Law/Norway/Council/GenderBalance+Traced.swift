import Basics
import Rulebook

extension GenderBalance {
  /// Whether the demand for `places` is met, 1 or 0, and before it the fewest of each sex.
  ///
  /// - Throws: faults of the lookup.
  func traced(places: Int, at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> Traced<Amount> {
    let share = try rulebook.value("no.council.gender-share", at: day)
    let demand = try GenderBalance.demand(places: places, at: day, in: rulebook)
    let fewest = Amount.number(Double(least(for: demand)))
    let isShare = if case .share = demand { true } else { false }
    let least = TraceStep(
      "council.gender-least",
      formula: "share × (women + men), rounded up; 1 for two or three places; 0 for one",
      inputs: [
        .init("places", .number(Double(places)), unit: "members"),
        .init("women + men", .number(Double(women + men)), unit: "persons"),
      ], parameters: isShare ? [share] : [], result: fewest, unit: "persons", reference: share.reference)
    let met = Amount.number(meets(demand) ? 1 : 0)
    let test = TraceStep(
      "council.gender-met", formula: "women ≥ least and men ≥ least",
      inputs: [
        .init("women", .number(Double(women)), unit: "persons"),
        .init("men", .number(Double(men)), unit: "persons"), .init("least", fewest, unit: "persons"),
      ], result: met, unit: "flag", reference: share.reference)
    return Traced(met, steps: [least, test])
  }
}
