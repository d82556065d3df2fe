import Answers
import Archives
import ArgumentParser
import AtlasFiles
import Basics
import Digests
import Files
import Formats
import Spaces
import Store
import Wording

/// Spaces as files, for whoever runs the installation: what is done here is recorded as done by the command.
struct SpaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "space", abstract: "Take a space out whole, and into another installation.",
    subcommands: [List.self, Export.self, Import.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The spaces of the installation.")
    @OptionGroup var options: DatabaseOptions
    @Option(help: "table, json or csv.") var format = OutputFormat.table

    func run() throws {
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      let spaces = try Surroundings.minding(address) {
        try storage.read { tx in try Space.all(tx, limit: 100_000) }
      }
      let keys = ["id", "name", "kind"]
      let rows = spaces.map { [$0.id.text, $0.name, $0.kind.rawValue] }
      try format.write(
        Answer(
          json: .array(rows.map { row in .object(zip(keys, row).map { .init($0, .text($1)) }) }),
          table: Answer.Table(name: "spaces", headings: keys, rows: rows.map { $0.map(SheetCell.text) })),
        language: Surroundings.language)
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a space whole into a file, while the site runs.",
      discussion: """
        A ZIP file of plain text with a manifest: every version of everything, who belongs, and the history. What stands in \
        it is told in docs/space-archive.md. Files of documents go along, each checked first; exit 1 where one is missing \
        or was changed, with all else in the archive.
        """)

    @Argument(help: "The space, by id; nabo space list tells them.") var space: String
    @Option(help: "File to write.") var to: String
    @Flag(help: "Write addresses of people beside their names.") var withPeople = false
    @OptionGroup var files: FileFolderOption
    @OptionGroup var options: DatabaseOptions

    func validate() throws {
      guard Identifier<Space>(space) != nil else { throw ValidationError("A space is named by its id.") }
    }

    func run() throws {
      let phrase = try options.phrasebook()
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      guard let id = Identifier<Space>(space) else { throw Diagnostic("space-unknown", .noAnswer) }
      let written = try Surroundings.minding(address) {
        try AllRooms.bringUpToDate(storage)
        return try SpaceArchive.write(
          id, of: storage, files: try files.store(state: options.state), kinds: AllRooms.kinds, to: to,
          withPeople: withPeople, by: { _ in .command("space export") })
      }
      for part in written.manifest.parts { Surroundings.tell("\(part.name)  \(part.lines)") }
      print(phrase("command-space.exported", ["space": written.manifest.space, "file": to]))
      try SpaceCommand.require(missing: written.missing, phrase)
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a space in from a file: all of it or nothing.",
      discussion: """
        Every part is counted and checked first. A space that is here already is not taken a second time. People become \
        members where the archive has their addresses and these have accounts here; nobody else owns the space until \
        somebody is invited into it.
        """)

    @Argument(help: "File that nabo space export wrote.") var file: String
    @OptionGroup var files: FileFolderOption
    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let phrase = try options.phrasebook()
      let address = try options.address()
      let storage = try openStorage(address)
      let taken = try Surroundings.minding(address) {
        try AllRooms.bringUpToDate(storage)
        return try SpaceArchive.read(
          file, within: Self.bounds, into: storage,
          files: FileEntrance(store: try files.store(state: options.state)),
          by: { _ in .command("space import") }, Surroundings.occasion)
      }
      for part in ArchivePart.allCases {
        Surroundings.tell("\(part.fileName)  \(taken.counts[part] ?? 0)")
      }
      print(
        phrase(
          "command-space.imported",
          [
            "space": taken.space.name, "id": taken.space.id.text,
            "things": "\(taken.counts[.things] ?? 0)", "versions": "\(taken.counts[.versions] ?? 0)",
            "files": "\(taken.files)",
          ]))
      try SpaceCommand.require(missing: taken.missing, phrase)
    }

    /// The operator chose the archive; what stands in it may be as large as all files of a space.
    private static var bounds: ZipBounds {
      var bounds = ZipBounds()
      bounds.partBytes = 64 << 30
      bounds.bytes = 1 << 40
      return bounds
    }
  }

  /// Tells files that versions name and that did not come along. Throws `files-unsound` where there are any.
  private static func require(missing: [ContentDigest], _ phrase: Phrasebook) throws(Diagnostic) {
    for digest in missing { print(phrase("command-files.missing", ["digest": digest.text])) }
    guard missing.isEmpty else {
      throw Diagnostic("files-unsound", .noAnswer, ["changed": "0", "missing": "\(missing.count)"])
    }
  }
}
