import Basics
import Rulebook

// The grants of regional policy, and how much of the base grant a municipality has.
extension IncomeRules {
  static let regionalGrants = Rule(
    id: "no.income.regional-grants",
    unit: "NOK",
    inputs: [
      inhabitants, Input("zone", unit: "", .word(RegionalGrants.Zone.allCases.map(\.rawValue))),
      Input("district-index", unit: "index", .number(0...100)), taxRatio,
      Input("large-city", unit: "", .word(["no", "yes"]), fallback: .word("no")),
    ],
    parameters: RegionalGrants.parameters, statute: greenBook, verified: false
  ) { inputs, day, rulebook throws(Diagnostic) in
    let municipality = RegionalGrants.Municipality(
      inhabitants: try inputs.whole("inhabitants"),
      zone: RegionalGrants.Zone(rawValue: try inputs.word("zone")) ?? .south,
      districtIndex: try inputs.number("district-index"), taxRatio: try inputs.number("tax-ratio"),
      isLargeCity: try inputs.word("large-city") == "yes")
    return try RegionalGrants.total(of: municipality, at: day, in: rulebook)
  }

  static let growthGrant = Rule(
    id: "no.income.growth-grant",
    unit: "NOK",
    inputs: [
      inhabitants, Input("growth", unit: "percent", .number(-100...1000)), taxRatio,
    ],
    parameters: GrowthGrant.parameters, statute: GrowthGrant.source
  ) { inputs, day, rulebook throws(Diagnostic) in
    try GrowthGrant.amount(
      inhabitants: try inputs.whole("inhabitants"), growth: try inputs.number("growth"),
      taxRatio: try inputs.number("tax-ratio"), at: day, in: rulebook)
  }

  static let baseShare = Rule(
    id: "no.income.base-share",
    unit: "ratio", inputs: [Input("distance", unit: "km", .number(0...10_000))],
    parameters: [StructureCriterion.minimum, StructureCriterion.fullDistance],
    statute: StructureCriterion.source, verified: false
  ) { inputs, day, rulebook throws(Diagnostic) in
    try StructureCriterion.share(distance: try inputs.number("distance"), at: day, in: rulebook)
  }
}
