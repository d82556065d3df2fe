import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Wording

struct TravelTimesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travel-times", abstract: "Import minutes by road between municipalities.",
    discussion: """
      CSV with the columns from and to (codes or names of today), minutes and source; or a matrix with the column from and \
      one for each place where ways end. They count in place of the \
      straight line, in both directions where only one is given. What is there already is kept; of two rows for the \
      same way the last counts. Rows that cannot be used are handed back. The server uses them from its next start on.
      """)

  @Argument(help: "CSV file.") var file: String
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Who says so, where the file has no column source.") var source: String?
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let atlas = try readAtlas(try Surroundings.tables(folders, state: state)).country(country)
    let table = try TravelTimeTable(bytes: [UInt8](data), file: file, country: atlas, source: source)
    guard !table.times.all.isEmpty else {
      let empty = Diagnostic("travel-empty", .badInput, at: .init(file: file))
      throw Diagnostics(table.faults.isEmpty ? [empty] : table.faults)
    }
    let place = try TravelTimeFolder(state: Surroundings.state(state)).store(
      table.times, country: country, atlas: atlas)
    print(
      phrase(
        "command-import.travel-times",
        ["count": "\(table.times.all.count)", "back": "\(table.faults.count)", "file": place]))
    guard !table.faults.isEmpty else { return }
    Surroundings.report(Diagnostics(table.faults))
    throw ExitCode(1)
  }
}
