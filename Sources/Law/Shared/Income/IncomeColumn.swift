/// A figure that whoever asks about an income system can give: of a municipality, of the country, or of the
/// municipality that a merger makes.
package struct IncomeColumn: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case unit, country, merged
  }

  /// As in the heading of a file and in an address.
  package let name: String
  package let unit: String
  package let subject: Subject
  package let range: ClosedRange<Double>
  private init(
    _ name: String, _ unit: String, _ subject: Subject, _ range: ClosedRange<Double>
  ) {
    self.name = name
    self.unit = unit
    self.subject = subject
    self.range = range
  }

  /// The columns that the system of a country takes, besides the criteria of its cost key.
  package static func all(of country: String) -> [IncomeColumn] {
    shared + (country == "se" ? sweden : norway)
  }

  package static func named(_ name: String) -> IncomeColumn? {
    (shared + norway + sweden).first { $0.name == name }
  }

  private static let money = 0.0...1e12
  private static let perInhabitant = 0.0...10_000_000
  private static let people = 0.0...100_000_000

  private static let shared = [
    IncomeColumn("country-inhabitants", "persons", .country, 1...100_000_000)
  ]

  private static let norway = [
    IncomeColumn("tax", "NOK", .unit, money),
    IncomeColumn("tax-percent", "percent", .unit, 0...10_000),
    IncomeColumn("need-index", "index", .unit, 0...100),
    IncomeColumn("regional-grants", "NOK", .unit, money),
    IncomeColumn("country-municipalities", "municipalities", .country, 1...100_000),
    IncomeColumn("mean-tax", "NOK-per-inhabitant", .country, perInhabitant),
    IncomeColumn("average-need", "NOK-per-inhabitant", .country, perInhabitant),
    IncomeColumn("deduction", "NOK-per-inhabitant", .country, perInhabitant),
    IncomeColumn("capita-grant", "NOK-per-inhabitant", .country, perInhabitant),
    IncomeColumn("regional-after", "NOK", .merged, money),
  ]

  private static let sweden =
    [
      IncomeColumn("tax-base", "SEK", .unit, 0...1e13),
      IncomeColumn("standard-cost", "SEK-per-inhabitant", .unit, perInhabitant),
      IncomeColumn("structural-grant", "SEK-per-inhabitant", .unit, perInhabitant),
      IncomeColumn("protected-cost", "SEK", .unit, money),
      IncomeColumn("property-fee", "SEK", .unit, money),
    ]
    + IncomeUnit.submodels.map { IncomeColumn($0, "SEK-per-inhabitant", .unit, perInhabitant) } + [
      IncomeColumn("mean-tax-base", "SEK-per-inhabitant", .country, perInhabitant),
      IncomeColumn("mean-standard-cost", "SEK-per-inhabitant", .country, perInhabitant),
      IncomeColumn("protected-cost-after", "SEK", .merged, money),
      IncomeColumn("structural-grant-after", "SEK-per-inhabitant", .merged, perInhabitant),
    ]
}
