import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Wording

/// What the four commands that import statistics have in common.
struct StatisticsOptions: ParsableArguments {
  @Argument(help: "JSON-stat 2 or CSV file, as PxWeb gives it.") var file: String
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func store(_ kind: StatisticsKind) throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let table = try StatisticsTable(bytes: [UInt8](data), file: file)
    let country = try table.country(
      in: try readAtlas(try Surroundings.tables(folders, state: state)), file: file)
    let folder = StatisticsFolder(state: Surroundings.state(state))
    let place = try folder.store(table, kind, country: country.name)
    if !country.unknown.isEmpty {
      print(phrase("command-import.unknown", ["codes": country.unknown.joined(separator: ", ")]))
    }
    let years = table.rows.map(\.year)
    print(
      phrase(
        "command-import.statistics",
        [
          "count": phrase.number(Double(table.rows.count)),
          "units": "\(Set(table.rows.map(\.unit)).count)",
          "years": "\(years.min() ?? 0)–\(years.max() ?? 0)",
          "skipped": phrase.number(Double(table.skipped)), "file": place,
        ]))
    let missing = try folder.statistics()[country.name]?.missing ?? []
    if !missing.isEmpty {
      print(
        phrase(
          "command-import.statistics-missing", ["kinds": missing.map(\.rawValue).joined(separator: ", ")]))
    }
  }
}

struct PopulationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "population", abstract: "Import persons by municipality, sex and single year of age.")
  @OptionGroup var options: StatisticsOptions
  func run() throws { try options.store(.population) }
}

struct FertilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fertility", abstract: "Import births or fertility by municipality and age of the mother.")
  @OptionGroup var options: StatisticsOptions
  func run() throws { try options.store(.fertility) }
}

struct MortalityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mortality", abstract: "Import deaths or death rates by municipality, sex and age.")
  @OptionGroup var options: StatisticsOptions
  func run() throws { try options.store(.mortality) }
}

struct MigrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migration", abstract: "Import moves by municipality, sex and age.")
  @OptionGroup var options: StatisticsOptions
  func run() throws { try options.store(.migration) }
}
