import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Store
import Wording

/// What every command that looks after the database takes.
struct DatabaseTask: ParsableArguments {
  @OptionGroup var database: DatabaseOptions
  @Option(help: "Folder of what was imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  /// - Throws: `database-address`.
  func address() throws(Diagnostic) -> StorageAddress {
    try database.address(state: state)
  }

  func phrasebook() throws -> Phrasebook {
    try readTexts(Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
  }
}

extension DatabaseOptions {
  /// Whether nobody said where the database is.
  var isLeftToUs: Bool { database == nil && Surroundings.environment("NABO_DATABASE") == nil }
}

extension Surroundings {
  /// Makes the folder of what the program keeps. One that somebody named for a database is not made: it may lie on a
  /// disk that is missing today.
  static func makeState(_ wish: String?) {
    try? FileManager.default.createDirectory(
      at: state(wish), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
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
