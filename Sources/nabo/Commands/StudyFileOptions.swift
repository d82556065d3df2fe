import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Studies

/// A study file, and the folder of what it is asked of.
struct StudyFileOptions: ParsableArguments {
  @Argument(help: "YAML file.") var file: String
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?
}

/// Everything that a study is worked out from.
struct StudyDesk {
  let folders: AssetFolders
  let tables: DataTables
  let atlas: Atlas
  let rulebook: Rulebook
  let statutes: Statutes

  /// - Throws: faults of the folder.
  init(_ assets: String?) throws {
    folders = try Surroundings.assets(assets)
    tables = try Surroundings.tables(folders)
    atlas = try readAtlas(tables)
    rulebook = try readRulebook(folders.data)
    statutes = try readStatutes(folders.data)
  }

  /// - Throws: `file-unreadable`.
  static func bytes(_ file: String) throws(Diagnostic) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    return [UInt8](data)
  }

  static func document(_ file: String) throws -> StudyDocument {
    try StudyDocument(yaml: String(decoding: try bytes(file), as: UTF8.self), path: file)
  }

  /// - Throws: faults with file and line.
  func outlook(_ document: StudyDocument, language: String) throws -> Outlook {
    do throws(Diagnostics) {
      return try document.study.outlook(
        atlas: atlas, rulebook: rulebook, statutes: statutes, today: Surroundings.today, language: language,
        work: .onThreads)
    } catch {
      throw document.placed(error)
    }
  }

  /// The answer, what it rests on, and so what may be handed on.
  func result(_ document: StudyDocument, language: String) throws -> ResultFacts {
    let outlook = try outlook(document, language: language)
    return ResultFacts(
      program: Program.version, data: try dataHash(tables),
      result: outlookAnswer(outlook, language: language, atlas: atlas).json.bytes)
  }
}
