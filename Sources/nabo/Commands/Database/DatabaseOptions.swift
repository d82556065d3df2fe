import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Site
import Spaces
import Store
import Wording

/// What the database holds of the rooms that the program is composed of.
enum AllRooms {
  /// The steps of the tables of all rooms. Throws `claimed-twice`, so that nothing is touched where two rooms do not fit
  /// together.
  static var migrations: [Migration] {
    get throws(Diagnostic) { try Rooms(SiteRooms.all).migrations }
  }

  static let kinds = ContentKinds(SiteRooms.all)

  /// Brings a database to today's tables, and what is worked out from others to today's kinds; what was carried out.
  @discardableResult
  static func bringUpToDate(_ storage: any Storage) throws -> [Migration] {
    let done = try migrate(storage, migrations, at: Surroundings.now)
    try reindexChangedKinds(storage, as: kinds)
    return done
  }
}

/// What every command that reads or writes the database takes.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Database: a file, or postgres://… for several servers; or NABO_DATABASE.",
      discussion: "Without it, nabo.sqlite in the folder of what was imported."))
  var database: String?
  @Option(help: "Folder of what was imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  /// - Throws: `database-address`.
  func address() throws(Diagnostic) -> StorageAddress {
    try Surroundings.database(database, state: state)
  }

  func phrasebook() throws -> Phrasebook {
    try readTexts(Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
  }
}

extension Surroundings {
  /// The database that was asked for, or the file in the state folder, which is made where it is missing. A folder
  /// that somebody named is not: it may be a disk that is not there today.
  static func database(_ wish: String?, state folder: String?) throws(Diagnostic) -> StorageAddress {
    if let text = wish ?? environment("NABO_DATABASE") { return try StorageAddress(text) }
    let place = state(folder)
    try? FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return .file(place.appending(path: "nabo.sqlite").path)
  }

  static var now: Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// Does something with a database; a fault is told in words, and the engine's own go to standard error.
  static func minding<Value>(_ address: StorageAddress, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as StorageFault {
      if let detail = fault.detail { tell(detail) }
      throw fault.diagnostic(at: address)
    } catch let fault as Diagnostic where fault.place == .init() {
      throw Diagnostic(fault.code, fault.kind, at: .init(file: address.shown), fault.arguments)
    }
  }

  /// A line on standard error, for whoever watches.
  static func tell(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }

  /// A table that was copied.
  static func tell(_ table: CopiedTable) {
    tell("\(table.name)  \(table.rows)")
  }
}
