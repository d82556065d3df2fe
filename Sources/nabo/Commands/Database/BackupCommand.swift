import ArgumentParser
import Basics
import Foundation
import Store
import Wording

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a backup of the database, while the site runs.",
    discussion: """
      The backup is one file, whichever engine keeps the database; nabo restore takes it to either. It is checked \
      before it gets its name.
      """)

  @Argument(help: "File to write, or a folder to write a file named after the time into.") var to: String
  @OptionGroup var options: DatabaseOptions

  func run() throws {
    let phrase = try options.phrasebook()
    let address = try options.address()
    let now = Surroundings.now
    let storage = try openStorage(address, .expected)
    let path = path(at: now)
    try Surroundings.minding(address) {
      try backup(storage, AllRooms.migrations, to: path, at: now) { Surroundings.tell($0) }
    }
    print(phrase("command-database.backup", ["file": path]))
  }

  private func path(at now: Instant) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: to, isDirectory: &isFolder), isFolder.boolValue else {
      return to
    }
    let time = Date(timeIntervalSince1970: Double(now.milliseconds / 1000)).formatted(.iso8601)
    return URL(filePath: to).appending(path: "nabo-\(time.filter { $0 != ":" && $0 != "-" }).sqlite").path
  }
}
