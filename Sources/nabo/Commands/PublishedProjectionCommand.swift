import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Wording

struct PublishedProjectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projection",
    abstract: "Import a projection that somebody published, for the expected population to follow.",
    discussion: """
      CSV with the columns year and population (inhabitants on 1 January), and code where it is of municipalities; \
      rows without a code are of the whole country. Between years that are given, growth is level. The file takes the place \
      of one imported before. The server uses it from its next start on.
      Example: nabo data import projection docs/examples/projection-no-2024.csv
      """)

  @Argument(help: "CSV file.") var file: String
  @Option(help: "Who published it, and what; as a line \"# source: …\" of the file says when left out.")
  var source: String?
  @Option(help: "no or se.") var country = "no"
  @Option(help: "ISO day on which the codes of the file hold; the latest that is known when left out.")
  var date: String?
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let codes = date.flatMap { Day($0) }
    if let date, codes == nil {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": date])
    }
    let atlas = try readAtlas(try Surroundings.tables(folders, state: state)).country(country)
    let projection = try PublishedProjectionTable(
      bytes: [UInt8](data), file: file, source: source, codes: codes, register: atlas.register
    ).projection
    let place = try PublishedProjectionFolder(state: Surroundings.state(state)).store(
      projection, country: country)
    let years = Set(projection.nation.keys).union(projection.units.values.flatMap(\.keys))
    print(
      phrase(
        "command-import.projection",
        [
          "units": "\(projection.units.count)", "nation": "\(projection.nation.count)",
          "years": "\(years.min() ?? 0)–\(years.max() ?? 0)", "source": projection.source, "file": place,
        ]))
  }
}
