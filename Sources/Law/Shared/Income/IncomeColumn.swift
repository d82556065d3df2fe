package import Rulebook

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
  /// What it is, in words that fit into a sentence.
  package let words: LocalText

  private init(
    _ name: String, _ unit: String, _ subject: Subject, _ range: ClosedRange<Double>, nb: String, nn: String,
    sv: String, en: String
  ) {
    self.name = name
    self.unit = unit
    self.subject = subject
    self.range = range
    words = LocalText(["nb": nb, "nn": nn, "sv": sv, "en": en])
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
    IncomeColumn(
      "country-inhabitants", "persons", .country, 1...100_000_000, nb: "innbyggere i landet",
      nn: "innbyggjarar i landet", sv: "invånare i landet", en: "inhabitants of the country")
  ]

  private static let norway = [
    IncomeColumn(
      "tax", "NOK", .unit, money, nb: "skatteinntekt", nn: "skatteinntekt", sv: "skatteintäkt",
      en: "tax revenue"),
    IncomeColumn(
      "tax-percent", "percent", .unit, 0...10_000, nb: "skatt per innbygger i prosent av landets",
      nn: "skatt per innbyggjar i prosent av landet sin", sv: "skatt per invånare i procent av landets",
      en: "tax per inhabitant as a percentage of the country's"),
    IncomeColumn(
      "need-index", "index", .unit, 0...100, nb: "behovsindeks", nn: "behovsindeks", sv: "behovsindex",
      en: "index of need"),
    IncomeColumn(
      "regional-grants", "NOK", .unit, money, nb: "regionalpolitiske tilskudd",
      nn: "regionalpolitiske tilskot", sv: "regionalpolitiska bidrag", en: "regional grants"),
    IncomeColumn(
      "country-municipalities", "municipalities", .country, 1...100_000, nb: "kommuner i landet",
      nn: "kommunar i landet", sv: "kommuner i landet", en: "municipalities of the country"),
    IncomeColumn(
      "mean-tax", "NOK-per-inhabitant", .country, perInhabitant, nb: "landets skatt per innbygger",
      nn: "skatten per innbyggjar i landet", sv: "landets skatt per invånare",
      en: "the country's tax per inhabitant"),
    IncomeColumn(
      "average-need", "NOK-per-inhabitant", .country, perInhabitant, nb: "landets utgiftsbehov per innbygger",
      nn: "utgiftsbehovet per innbyggjar i landet", sv: "landets utgiftsbehov per invånare",
      en: "the country's expenditure need per inhabitant"),
    IncomeColumn(
      "deduction", "NOK-per-inhabitant", .country, perInhabitant,
      nb: "trekket per innbygger som betaler tilleggskompensasjonen",
      nn: "trekket per innbyggjar som betaler tilleggskompensasjonen",
      sv: "avdraget per invånare som betalar tilläggskompensationen",
      en: "the deduction per inhabitant that pays for the extra compensation"),
    IncomeColumn(
      "capita-grant", "NOK-per-inhabitant", .country, perInhabitant, nb: "innbyggertilskudd per innbygger",
      nn: "innbyggjartilskot per innbyggjar", sv: "innbyggertilskudd per invånare",
      en: "grant per inhabitant (innbyggertilskudd)"),
    IncomeColumn(
      "regional-after", "NOK", .merged, money, nb: "regionalpolitiske tilskudd til den nye kommunen",
      nn: "regionalpolitiske tilskot til den nye kommunen", sv: "den nya kommunens regionalpolitiska bidrag",
      en: "regional grants of the new municipality"),
  ]

  private static let sweden = [
    IncomeColumn(
      "tax-base", "SEK", .unit, 0...1e13, nb: "skattegrunnlag (skatteunderlag)",
      nn: "skattegrunnlag (skatteunderlag)", sv: "skatteunderlag", en: "tax base (skatteunderlag)"),
    IncomeColumn(
      "standard-cost", "SEK-per-inhabitant", .unit, perInhabitant, nb: "standardkostnad per innbygger",
      nn: "standardkostnad per innbyggjar", sv: "standardkostnad per invånare",
      en: "standard cost per inhabitant"),
    IncomeColumn(
      "structural-grant", "SEK-per-inhabitant", .unit, perInhabitant, nb: "strukturbidrag per innbygger",
      nn: "strukturbidrag per innbyggjar", sv: "strukturbidrag per invånare",
      en: "structural grant (strukturbidrag) per inhabitant"),
    IncomeColumn(
      "protected-cost", "SEK", .unit, money, nb: "beskyttet standardkostnad (17 a §)",
      nn: "verna standardkostnad (17 a §)", sv: "skyddad standardkostnad (17 a §)",
      en: "protected standard cost (17 a §)"),
    IncomeColumn(
      "mean-tax-base", "SEK-per-inhabitant", .country, perInhabitant,
      nb: "landets skattegrunnlag per innbygger (medelskattekraft)",
      nn: "skattegrunnlaget per innbyggjar i landet (medelskattekraft)", sv: "medelskattekraften",
      en: "the country's tax base per inhabitant (medelskattekraft)"),
    IncomeColumn(
      "mean-standard-cost", "SEK-per-inhabitant", .country, perInhabitant,
      nb: "landets standardkostnad per innbygger", nn: "standardkostnaden per innbyggjar i landet",
      sv: "landets standardkostnad per invånare", en: "the country's standard cost per inhabitant"),
    IncomeColumn(
      "protected-cost-after", "SEK", .merged, money, nb: "beskyttet standardkostnad i den nye kommunen",
      nn: "verna standardkostnad i den nye kommunen", sv: "den nya kommunens skyddade standardkostnad",
      en: "protected standard cost of the new municipality"),
    IncomeColumn(
      "structural-grant-after", "SEK-per-inhabitant", .merged, perInhabitant,
      nb: "strukturbidrag per innbygger i den nye kommunen",
      nn: "strukturbidrag per innbyggjar i den nye kommunen",
      sv: "den nya kommunens strukturbidrag per invånare",
      en: "structural grant per inhabitant of the new municipality"),
  ]
}
