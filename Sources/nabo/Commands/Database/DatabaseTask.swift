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

extension Surroundings {
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
