import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Wording

struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "Import what municipalities really spent, paid and owed.",
    discussion: """
      A table of KOSTRA as Statistics Norway writes it, JSON-stat 2 or CSV, by region and year: 12134 (net operating \
      result, long-term debt, free income) or 12137 (net expenditure, revenue, expenditure, pay, net debt). What is \
      there already is kept; of two figures for the same the last counts. The server uses them from its next start on.
      """)

  @Argument(help: "JSON-stat 2 or CSV file, as PxWeb gives it.") var file: String
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let atlas = try readAtlas(try Surroundings.tables(folders, state: state)).country("no")
    let table = try AccountTable(bytes: [UInt8](data), file: file, country: atlas)
    let place = try AccountFolder(state: Surroundings.state(state)).store(
      MunicipalAccounts(table.entries), country: "no")
    if !table.unknown.isEmpty {
      print(
        phrase(
          "command-import.unknown",
          ["count": "\(table.unknown.count)", "codes": table.unknown.prefix(20).joined(separator: ", ")]))
    }
    let years = table.entries.map(\.year)
    print(
      phrase(
        "command-import.accounts",
        [
          "count": phrase.number(Double(table.entries.count)),
          "units": "\(Set(table.entries.map(\.unit)).count)",
          "years": "\(years.min() ?? 0)–\(years.max() ?? 0)",
          "measures": table.measures.map { phrase("command-measure.\($0.rawValue)") }
            .joined(separator: ", "),
          "skipped": phrase.number(Double(table.skipped)), "file": place,
        ]))
  }
}
