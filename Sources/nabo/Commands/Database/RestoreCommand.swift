import ArgumentParser
import Basics
import Files
import Store
import Wording

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the database. Stop the site first.",
    discussion: """
      The backup is checked before anything is touched. A database that is there gives way only with --force; a \
      file is then kept beside the new one, under a name that ends in .replaced. Files of documents come back from \
      nabo-files beside the backup, each checked on its way; those that are there stay.
      """)

  @Argument(help: "File that nabo backup wrote.") var from: String
  @Flag(help: "Replace a database that is there.") var force = false
  @OptionGroup var files: BackedUpFilesOptions
  @OptionGroup var options: DatabaseOptions

  func run() throws {
    let phrase = try options.phrasebook()
    let address = try options.address()
    let tables = try Surroundings.minding(address) {
      try restore(
        from, to: address, AllRooms.migrations, at: Surroundings.now, isReplacing: force
      ) { Surroundings.tell($0) }
    }
    let rows = tables.reduce(0) { $0 + $1.rows }
    print(
      phrase(
        "command-database.restored", ["rows": phrase.number(Double(rows)), "database": address.shown]))
    guard !files.withoutFiles else { return }
    let store = try files.folder.store(state: options.state)
    let copy = try Surroundings.minding(.file(from)) { try BackedUpFiles(beside: from).give(to: store) }
    try files.tell(copy, "restored-files", store.folder, phrase)
  }
}
