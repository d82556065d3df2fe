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
  @Option(help: .of(.income, "country")) var country: String?
  @Option(help: .of(.income, "merge")) var merge: [String] = []
  @Option(help: .of(.income, "at")) var at: String?
  @Option(help: .of(.income, "decided")) var decided: String?
  @Option(help: .of(.income, "effective")) var effective: String?
  @Option(help: .of(.income, "taper")) var taper: String?
  @Option(help: .of(.income, "new")) var new: [String] = []
  @Option(help: .of(.income, "new-county")) var newCounty: String?

  func run() throws {
    guard let data = try? Data(contentsOf: URL(filePath: input)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: input))
    }
    let folders = try Surroundings.assets(options.assets)
    let language = Surroundings.language
    let (answer, faults) = try incomeAnswer(
      file: input, bytes: [UInt8](data), Parameters(.income, given: self),
      rulebook: try readRulebook(folders.data), today: Surroundings.today)
    if !faults.isEmpty { Surroundings.report(Diagnostics(faults)) }
    try options.format.write(answer, language: language)
  }
}

/// Figures of the country and of the new municipality, which a file of municipalities does not have.
struct IncomeMeans: ParsableArguments {
  @Option(help: .of(.income, "country-inhabitants")) var countryInhabitants: String?
  @Option(help: .of(.income, "country-municipalities")) var countryMunicipalities: String?
  @Option(help: .of(.income, "mean-tax")) var meanTax: String?
  @Option(help: .of(.income, "average-need")) var averageNeed: String?
  @Option(help: .of(.income, "deduction")) var deduction: String?
  @Option(help: .of(.income, "capita-grant")) var capitaGrant: String?
  @Option(help: .of(.income, "regional-after")) var regionalAfter: String?
  @Option(help: .of(.income, "mean-tax-base")) var meanTaxBase: String?
  @Option(help: .of(.income, "mean-standard-cost")) var meanStandardCost: String?
  @Option(help: .of(.income, "protected-cost-after")) var protectedCostAfter: String?
  @Option(help: .of(.income, "structural-grant-after")) var structuralGrantAfter: String?
}
