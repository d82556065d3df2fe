import ArgumentParser
import Basics
import Foundation
import Store
import Wording

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a backup of everything, while the site runs.",
    discussion: """
      The database becomes one file, whichever engine keeps it; nabo restore takes it to either. It is checked before \
      it gets its name. The files of documents that it names go to nabo-files beside it, each checked on its way; those \
      that are there already, from an earlier backup in the same folder, are not copied again.
      """)

  @Argument(help: "File to write, or a folder to write a file named after the time into.") var to: String
  @OptionGroup var files: BackedUpFilesOptions
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
    guard !files.withoutFiles else { return }
    let beside = BackedUpFiles(beside: path)
    let copy = try Surroundings.minding(.file(path)) {
      try beside.take(from: files.folder.store(state: options.state))
    }
    try files.tell(copy, "backup-files", beside.folder, phrase)
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
