package import Rulebook

/// The rules of the Norwegian income system (inntektssystemet) that people can ask for.
package enum IncomeRules {
  package static let all: [Rule] = [
    capitaGrant, sectorIndex, needIndex, expenditureEqualisation, taxEqualisation, baseShare, regionalGrants,
    growthGrant, blockGrant,
  ]

  static let inhabitants = Input("inhabitants", unit: "persons", .whole(0...10_000_000))
  static let taxRatio = Input("tax-ratio", unit: "ratio", .number(0...100))
  static let greenBook = Reference(title: "Grønt hefte", id: "id547024")
}
