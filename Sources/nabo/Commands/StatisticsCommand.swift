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
    let fit = try StatisticsFit(
      try StatisticsTable(bytes: [UInt8](data), file: file).measured(kind, file: file),
      in: try readAtlas(try Surroundings.tables(folders, state: state)), file: file)
    let table = fit.table
    let folder = StatisticsFolder(state: Surroundings.state(state))
    let place = try folder.store(table, kind, country: fit.country)
    for (key, codes) in [
      ("unknown", fit.unknown), ("restored", table.restored), ("untold", table.untold),
    ] where !codes.isEmpty {
      print(
        phrase(
          "command-import.\(key)",
          ["count": "\(codes.count)", "codes": Self.some(codes)]))
    }
    let measures = Set(table.rows.map(\.measure)).sorted().filter { !$0.isEmpty }
    if !measures.isEmpty {
      print(phrase("command-import.measures", ["measures": measures.joined(separator: ", ")]))
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
    let missing = try folder.statistics()[fit.country]?.missing ?? []
    if !missing.isEmpty {
      print(
        phrase(
          "command-import.statistics-missing", ["kinds": missing.map(\.rawValue).joined(separator: ", ")]))
    }
  }

  /// The first of many codes.
  private static func some(_ codes: [String]) -> String {
    codes.prefix(20).joined(separator: ", ") + (codes.count > 20 ? " …" : "")
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
