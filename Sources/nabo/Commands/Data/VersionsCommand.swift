import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Formats
import Updates
import Wording

struct VersionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "List the editions of the tables that are kept, and which one counts.",
    discussion:
      "Studies and reports tell the hash of the tables they rest on; it names the edition to use again.")

  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    let place = EditionFolder(state: Surroundings.state(state))
    let (found, faults) = place.editions()
    let current = try place.current()?.id
    var lines = [
      Line(
        id: "shipped", name: phrase("command-update.shipped"), counts: current == nil, made: "", files: [],
        hash: try dataHash(folders.data))
    ]
    for edition in found {
      let (tables, remark) = try place.tables(of: edition, folders.data)
      lines.append(
        Line(
          id: edition.id, name: edition.id, counts: current == edition.id && remark == nil,
          made: edition.made.utc, files: edition.files.map(\.path),
          hash: remark == nil ? try dataHash(tables) : ""))
    }
    try format.write(answer(lines, phrase), language: Surroundings.language)
    if !faults.isEmpty { throw Diagnostics(faults) }
  }

  private struct Line {
    let id: String
    let name: String
    let counts: Bool
    let made: String
    let files: [String]
    /// Empty where the edition can no longer be used with the shipped tables.
    let hash: String
  }

  private func answer(_ lines: [Line], _ phrase: Phrasebook) -> Answer {
    let keys = ["edition", "counts", "made", "files", "hash"]
    func rows(_ yes: String, _ name: KeyPath<Line, String>) -> [[SheetCell]] {
      lines.map { line in
        [
          line[keyPath: name], line.counts ? yes : "", line.made, line.files.joined(separator: " "),
          line.hash,
        ].map(
          SheetCell.text)
      }
    }
    return Answer(
      json: .array(
        lines.map { line in
          .object([
            .init("edition", .text(line.id)), .init("counts", .bool(line.counts)),
            .init("made", .text(line.made)),
            .init("files", .texts(line.files)), .init("hash", .text(line.hash)),
          ])
        }), table: Answer.Table(name: "editions", headings: keys, rows: rows("1", \.id)),
      readable: [
        Answer.Table(
          name: "editions", headings: keys.map { phrase("command-update.\($0)") },
          rows: rows(phrase("command-update.yes"), \.name))
      ])
  }
}

struct UseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Choose which edition of the tables counts.",
    discussion: "Example: nabo data use shipped")

  @Argument(help: "An edition that nabo data versions lists, or “shipped”.") var edition: String
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let phrase = try readTexts(try Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
    let isShipped = edition == "shipped"
    try EditionFolder(state: Surroundings.state(state)).use(isShipped ? nil : edition)
    let name = isShipped ? phrase("command-update.shipped") : edition
    print(phrase("command-update.used", ["edition": name]))
  }
}
