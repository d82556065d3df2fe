import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Wording

struct AreasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas", abstract: "Import small areas with how many live there, and where.",
    discussion: """
      CSV with the columns area (code of a grunnkrets, DeSO or RegSO, which begins with that of the municipality), \
      inhabitants, longitude and latitude in degrees, and source. Distances then run from where people live by them, and \
      a municipality can be split by them: split:34010101+34010102. What is there already is kept; of two rows for the \
      same area the last counts. Rows that cannot be used are handed back. The server uses them from its next start on.
      """)

  @Argument(help: "CSV file.") var file: String
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let atlas = try readAtlas(try Surroundings.tables(folders, state: state)).country(country)
    let table = try StatisticalAreaTable(bytes: [UInt8](data), file: file, country: atlas)
    guard !table.areas.all.isEmpty else {
      let empty = Diagnostic("areas-empty", .badInput, at: .init(file: file))
      throw Diagnostics(table.faults.isEmpty ? [empty] : table.faults)
    }
    let place = try StatisticalAreaFolder(state: Surroundings.state(state)).store(
      table.areas, country: country, atlas: atlas)
    print(
      phrase(
        "command-import.areas",
        [
          "count": "\(table.areas.all.count)", "units": "\(table.areas.centres.count)",
          "back": "\(table.faults.count)", "file": place,
        ]))
    guard !table.faults.isEmpty else { return }
    Surroundings.report(Diagnostics(table.faults))
    throw ExitCode(1)
  }
}
