import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Wording

struct IncomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "income",
    abstract: "What municipalities have of the income system, and what a merger does to it.",
    discussion: """
      Example: nabo income --input figures.csv --merge 3403,3411 --effective 2028-01-01 --average-need 76400

      The file is CSV in UTF-8 with a heading and one row for each municipality: unit and inhabitants, and as \
      many of these as there are. Norway: name, tax (NOK) or tax-percent, need-index or the criteria of the \
      cost key (age.6-12, zone, …; nabo rule no.income.need-index lists the key), regional-grants (NOK). \
      Sweden: name, county, tax-base (SEK), standard-cost and structural-grant (SEK per inhabitant), \
      protected-cost (SEK, 17 a §). What is left out is unknown, and so is every part that needs it. \
      The rows are a whole country, unless --country-inhabitants says that they are some of one.

      Rows that cannot be read are named on standard error and left out. With --merge an amount is lost, \
      redistributed with the rest of the country, pooled among the partners, or compensated; a loss is negative.
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var reform: ReformOptions
  @OptionGroup var means: IncomeMeans
  @Option(help: "CSV file of municipalities.") var input: String
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Codes or names of the file, separated by commas, that become one; all for every row.")
  var merge: String?
  @Option(help: "Day whose law counts, ISO; the day of effect or today when left out.") var at: String?
  @Option(help: "Day of the national decision, ISO.") var decided: String?
  @Option(help: "Day on which the new municipality begins, ISO.") var effective: String?
  @Option(help: ArgumentHelp("How the compensation goes down at its end.", valueName: "fifths|sixths"))
  var taper: String?
  @Option(
    help: ArgumentHelp(
      "The new municipality's zone, neighbour, agriculture and accumulation; may be given again.",
      valueName: "criterion=value,…"))
  var new: [String] = []
  @Option(help: "Sweden: county of the new municipality; that of the largest when left out.")
  var newCounty: String?

  func run() throws {
    guard let data = try? Data(contentsOf: URL(filePath: input)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: input))
    }
    let folders = try Surroundings.assets(options.assets)
    let language = Surroundings.language
    let (answer, faults) = try incomeAnswer(
      file: input, bytes: [UInt8](data), Parameters(parameters, language: language.rawValue),
      rulebook: try readRulebook(folders.data), today: Surroundings.today)
    if !faults.isEmpty { Surroundings.report(Diagnostics(faults)) }
    try options.format.write(answer, language: language)
  }

  private var parameters: [String: [String]] {
    given(
      ("country", country), ("merge", merge), ("at", at), ("decided", decided), ("effective", effective),
      ("taper", taper), ("new-county", newCounty)
    ).merging(["new": new]) { first, _ in first }
      .merging(means.given) { first, _ in first }
      .merging(reform.given) { first, _ in first }
  }
}

/// Figures of the country and of the new municipality, which a file of municipalities does not have.
struct IncomeMeans: ParsableArguments {
  @Option(help: "Inhabitants of the country, where the file holds only some of it.")
  var countryInhabitants: String?
  @Option(help: "Municipalities of the country, where the file holds only some of it.")
  var countryMunicipalities: String?
  @Option(help: "Norway: the country's tax per inhabitant, NOK; of the file when left out.") var meanTax:
    String?
  @Option(help: "Norway: the country's expenditure need per inhabitant, NOK.") var averageNeed: String?
  @Option(help: "Norway: deduction per inhabitant that pays for the extra compensation, NOK.")
  var deduction: String?
  @Option(help: "Norway: grant per inhabitant (innbyggertilskudd), NOK.") var capitaGrant: String?
  @Option(help: "Norway: regional grants of the new municipality, NOK.") var regionalAfter: String?
  @Option(help: "Sweden: the country's tax base per inhabitant, SEK.") var meanTaxBase: String?
  @Option(help: "Sweden: the country's standard cost per inhabitant, SEK.") var meanStandardCost: String?
  @Option(help: "Sweden: protected standard cost of the new municipality (17 a §), SEK.")
  var protectedCostAfter: String?
  @Option(help: "Sweden: structural grant per inhabitant of the new municipality, SEK.")
  var structuralGrantAfter: String?

  /// Under the names of the question.
  var given: [String: [String]] {
    nabo.given(
      ("country-inhabitants", countryInhabitants), ("country-municipalities", countryMunicipalities),
      ("mean-tax", meanTax), ("average-need", averageNeed), ("deduction", deduction),
      ("capita-grant", capitaGrant), ("regional-after", regionalAfter), ("mean-tax-base", meanTaxBase),
      ("mean-standard-cost", meanStandardCost), ("protected-cost-after", protectedCostAfter),
      ("structural-grant-after", structuralGrantAfter))
  }
}
