import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Formats
import Foundation
import Spaces
import Store
import Wording

struct DatabaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db", abstract: "Check, prepare and move the database.",
    subcommands: [Check.self, Migrate.self, Reindex.self, Copy.self, Tables.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check that the database is whole, and show what it holds.")

    @Option(help: "How the tables are shown: table, json or csv.") var format = OutputFormat.table
    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let phrase = try options.phrasebook()
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      try Surroundings.minding(address) {
        let level = try MigrationLevel(storage, AllRooms.migrations)
        let faults = try integrityFaults(of: storage)
        for fault in faults { Surroundings.tell(fault) }
        guard faults.isEmpty else { throw StorageFault.damaged }
        if level.isCurrent {
          let stale = try thingsWithStaleValues(storage, as: AllRooms.kinds)
          guard stale.isEmpty else {
            throw Diagnostic("values-stale", .unavailable, ["count": "\(stale.count)"])
          }
        }
        try format.write(answer(try contents(of: storage), phrase), language: phrase.language)
        Surroundings.tell(
          phrase(
            level.isCurrent ? "command-database.current" : "command-database.behind",
            ["database": address.shown, "found": "\(level.found)", "known": "\(level.known)"]))
      }
    }

    private func answer(_ tables: [CopiedTable], _ phrase: Phrasebook) -> Answer {
      let headings = ["table", "rows", "digest"]
      let rows: [[SheetCell]] = tables.map {
        [.text($0.name), .number(Double($0.rows), decimals: 0), .text($0.digest)]
      }
      let json = JSONValue.array(
        tables.map {
          .object([
            .init("table", .text($0.name)), .init("rows", .number(Double($0.rows))),
            .init("digest", .text($0.digest)),
          ])
        })
      return Answer(
        json: json, table: .init(name: "tables", headings: headings, rows: rows),
        readable: [
          .init(
            name: "tables", headings: [phrase("command-database.table"), phrase("command-database.rows")],
            rows: rows.map { Array($0.prefix(2)) })
        ])
    }
  }

  struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "migrate", abstract: "Make the database, or bring it to this version's tables.",
      discussion: "nabo serve does the same when it starts.")

    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let phrase = try options.phrasebook()
      let address = try options.address()
      let storage = try openStorage(address)
      try Surroundings.minding(address) {
        for step in try AllRooms.bringUpToDate(storage) {
          Surroundings.tell(step.name)
        }
      }
      let count = try AllRooms.migrations.count
      print(
        phrase(
          "command-database.current", ["database": address.shown, "found": "\(count)", "known": "\(count)"]))
    }
  }

  struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reindex", abstract: "Work out anew what lists are made from.",
      discussion: "It follows from what was written, so nothing can be lost. The site may go on meanwhile.")

    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let phrase = try options.phrasebook()
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      let count = try Surroundings.minding(address) {
        try AllRooms.bringUpToDate(storage)
        return try reindexThings(storage, as: AllRooms.kinds) { Surroundings.tell("\($0)") }
      }
      print(phrase("command-database.reindexed", ["count": phrase.number(Double(count))]))
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy", abstract: "Copy a database into an empty one, of the same engine or the other.",
      discussion: "Every table is counted and compared before the copy counts. Stop the site first.")

    @Argument(help: "Database to copy: postgres://… or the path of a file.") var from: String
    @Argument(help: "Empty database: postgres://… or the path of a file.") var to: String
    @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

    func run() throws {
      let phrase = try readTexts(Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
      let (source, target) = (try StorageAddress(from), try StorageAddress(to))
      let (from, to) = (try openStorage(source, .expected), try openStorage(target))
      let tables = try Surroundings.minding(target) {
        try copy(from: from, to: to, AllRooms.migrations, at: Surroundings.now) {
          Surroundings.tell($0)
        }
      }
      let rows = tables.reduce(0) { $0 + $1.rows }
      print(
        phrase(
          "command-database.copied",
          ["tables": "\(tables.count)", "rows": phrase.number(Double(rows)), "database": target.shown]))
    }
  }

  struct Tables: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tables", abstract: "Show the tables of the database and their columns.")

    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      try Surroundings.minding(address) { print(try schema(of: storage), terminator: "") }
    }
  }
}
