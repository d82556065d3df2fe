import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Formats
import Maps
import Wording

struct OutlinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlines",
    abstract: "Compute a shipped table of outlines anew from a publisher's boundaries.",
    discussion: """
      The head of the table says how: its day, the box of its map, metres per unit, about how many points, the smallest \
      islet, and which units come from the second file. The head stays; the same files give the same lines.
      """)

  @Argument(help: "GeoJSON file in WGS 84 with an area for each municipality.") var file: String
  @Option(help: "The table, such as Data/no/outlines-2020.csv.") var into: String
  @Option(help: "GeoJSON file with the units that the head calls “added”.") var adding: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let phrase = try readTexts(try Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
    let bytes = try Self.bytes(into)
    let table = try CSVTable(bytes: bytes, file: into)
    let head = try OutlineHead(table)
    let added = Set((table.metadata["added"] ?? "").split(separator: " ").map(String.init))
    let features =
      try Self.features(file).filter { !added.contains($0.properties["code"] ?? "") }
      + (adding.map { try Self.features($0).filter { added.contains($0.properties["code"] ?? "") } } ?? [])
    let imported = try BoundaryImport(
      FeatureCollection(features: features), file: file,
      settings: .init(
        metresPerUnit: head.metres, targetPoints: head.points, smallestIslet: head.islet, box: head.box)
    ) { $0["code"] }
    let kept = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("#") }
    let text = (kept.map(String.init) + OutlineTable.lines(of: imported.map)).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: into), options: .atomic)
    print(
      phrase(
        "command-import.outlines",
        [
          "file": into, "count": "\(imported.map.areas.count)",
          "kept": phrase.number(Double(imported.pointsKept)),
          "read": phrase.number(Double(imported.pointsRead)),
        ]))
  }

  /// The features of a file, each with nothing but its code.
  private static func features(_ file: String) throws -> [FeatureCollection.Feature] {
    let collection = try FeatureCollection(bytes: try bytes(file), file: file)
    let code = MunicipalCode(in: collection)
    return collection.features.map { feature in
      FeatureCollection.Feature(
        properties: ["code": code?.code(feature.properties) ?? ""], polygons: feature.polygons,
        line: feature.line)
    }
  }

  private static func bytes(_ file: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    return [UInt8](data)
  }
}
