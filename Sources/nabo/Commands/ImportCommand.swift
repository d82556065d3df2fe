import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Formats
import Maps
import Outgoing
import Publishers
import Wording

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import a publisher's file.",
    subcommands: [
      BoundariesCommand.self, PopulationCommand.self, FertilityCommand.self, MortalityCommand.self,
      MigrationCommand.self, CouncilsCommand.self, TravelTimesCommand.self, AreasCommand.self,
      AccountsCommand.self,
      PublishedProjectionCommand.self, OrganisationRegisterCommand.self,
    ])
}

struct BoundariesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries", abstract: "Import municipal boundaries, so that the map can be the real one.",
    discussion: """
      GeoJSON in WGS 84 (EPSG:4326) with an area for each municipality. Borders are simplified so that \
      neighbours keep sharing them. The server shows them from its next start on.
      """)

  @Argument(help: "GeoJSON file, or its address at a publisher's: https://….") var file: String
  @Option(help: "no or se; found from the codes when left out.") var country: String?
  @Option(help: "ISO day of the division; found from the codes when left out.") var date: String?
  @Option(help: "Property that holds the code of the municipality; found by its name when left out.")
  var property: String?
  @Option(help: "Whom the publisher wants to be named, like \"Kartverket, CC BY 4.0\".") var credit = ""
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    let collection = try collection(phrase)
    let code = try municipalCode(collection)
    let imported = try BoundaryImport(collection, file: file, code: code.code)
    let fit = try BoundaryFit(
      of: Set(imported.map.areas.map(\.code)),
      in: try readAtlas(try Surroundings.tables(folders, state: state)), country: country,
      day: try day(), file: file)
    let place = try BoundaryFolder(state: Surroundings.state(state)).store(
      imported.map, of: fit, credit: credit)
    for warning in Diagnostics(collection.warnings).repeated { print(phrase.sentence(warning.first)) }
    print(phrase("command-import.property", ["property": code.property]))
    if !fit.missing.isEmpty {
      print(phrase("command-import.missing", ["codes": fit.missing.joined(separator: ", ")]))
    }
    print(
      phrase(
        "command-import.boundaries",
        [
          "count": "\(imported.map.areas.count)", "date": phrase.date(fit.day),
          "read": phrase.number(Double(imported.pointsRead)),
          "kept": phrase.number(Double(imported.pointsKept)), "file": place,
        ]))
  }

  /// What the file says, or the publisher at an address.
  private func collection(_ phrase: Phrasebook) throws -> FeatureCollection {
    if let address = WebAddress(file), ["http", "https"].contains(address.scheme) {
      Outgoing.start()
      let policy = PublisherPolicy(
        name: address.host, base: address.origin, calls: 30, window: .seconds(60), mostItems: 1,
        mostBytes: 256 << 20, timeout: .seconds(300))
      let cache = AnswerCache(folder: Surroundings.state(state).appending(path: "answers"))
      let client = PublisherClient(policy, cache: cache, .machine(phrase))
      return try GeoJSONPublisher(client).features(String(address.text.dropFirst(address.origin.count)))
    }
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    return try FeatureCollection(bytes: [UInt8](data), file: file)
  }

  /// - Throws: `boundaries-no-code` once for the whole file.
  private func municipalCode(_ collection: FeatureCollection) throws(Diagnostics) -> MunicipalCode {
    if let code = property.map(MunicipalCode.init(property:)) ?? MunicipalCode(in: collection) { return code }
    let names = Set(collection.features.flatMap(\.properties.keys)).sorted()
    throw Diagnostics([
      Diagnostic(
        "boundaries-no-code", .badInput, at: .init(file: file), ["properties": names.joined(separator: ", ")])
    ])
  }

  private func day() throws -> Day? {
    guard let date else { return nil }
    guard let day = Day(date) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": date])
    }
    return day
  }
}
