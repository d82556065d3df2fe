import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Inventories
import Wording

struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget", abstract: "Make one budget of those of several municipalities.",
    discussion: """
      Example: nabo budget lillehammer.csv øyer=budget-2027.xlsx --internal bought.csv --year 2028 --by function

      A file is CSV or a spreadsheet with function (service_code, funksjon), account (account_code, konto, art) and amount \
      (amount_nok, beløp), or the lines that Statistics Norway takes (0A, 0B). NAME=FILE says what the municipality is called. \
      What is spent is above zero, what comes in below.

      --internal: buyer, seller, function, amount, and art, seller-function, seller-art where they are not 350, the same and 750.
      --adjustments: function, art, amount, reason, and decision, from, until.
      --property-tax: unit, property (housing, other), rate, target, base, begins.
      """)

  @Argument(help: "The files of budgets, each FILE or NAME=FILE.") var files: [String]
  @Option(help: "Heading of the amounts, where a table has several.") var amount: String?
  @Option(help: "File of what they buy of each other.") var `internal`: String?
  @Option(help: "File of what was decided to change.") var adjustments: String?
  @Option(help: "File of rates of property tax that become one.") var propertyTax: String?
  @Option(help: "The first year of the budget; next year where nothing is said.") var year: Int?
  @Option(help: "How many years the plan has, 1 to 10.") var years = 4
  @Option(help: ArgumentHelp("How far lines are added up.", valueName: "account|function|art"))
  var by = "function"
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    guard let grouping = BudgetGrouping(rawValue: by) else {
      throw unusable("by", by, BudgetGrouping.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard (1...10).contains(years) else { throw unusable("years", String(years), "1–10") }
    let read = try files.map(budgetFile)
    var extras = BudgetExtras()
    if let `internal` { try extras.readPurchases(bytes(`internal`), file: `internal`) }
    if let adjustments { try extras.readAdjustments(bytes(adjustments), file: adjustments) }
    if let propertyTax { try extras.readTaxes(bytes(propertyTax), file: propertyTax) }
    let phrase = try readTexts(Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
    let first = year ?? (Int(Surroundings.today.iso.prefix(4)) ?? 0) + 1
    let plan = BudgetPlan(
      read.flatMap(\.budgets), purchases: extras.purchases, adjustments: extras.adjustments,
      taxes: extras.taxes, from: first, count: years)
    let answer = budgetAnswer(plan, by: grouping, taxes: extras.taxes) {
      phrase("budget.difference.\($0.rawValue)")
    }
    try format.write(answer, language: Surroundings.language)
    let faults = read.flatMap(\.faults) + extras.faults
    if !faults.isEmpty { throw Diagnostics(faults) }
  }

  /// `NAME=FILE`, or a file.
  private func budgetFile(_ argument: String) throws -> BudgetFile {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    let (unit, file) = parts.count == 2 ? (parts[0], parts[1]) : (nil, argument)
    return try BudgetFile(bytes(file), file: file, unit: unit, column: amount)
  }

  private func bytes(_ file: String) throws(Diagnostic) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    return [UInt8](data)
  }

  private func unusable(_ option: String, _ value: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      "wheel-field-unusable", .badInput, at: .init(field: option),
      ["key": option, "value": value, "expected": expected])
  }
}
