import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Law
import Wording

/// What commands share that are answered from a file of arrangements.
struct ArrangementFileOptions: ParsableArguments {
  @Argument(help: "The file of arrangements: JSON, CSV or a spreadsheet.") var file: String
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  /// Reads the file, tells what was not understood, and writes what is answered.
  func answer(
    on day: Day,
    _ answer: (ArrangementFile, Statutes, CooperationWords) throws -> Answer
  ) throws {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let folders = try Surroundings.assets(assets)
    let statutes = try readStatutes(folders.data)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    let read = try ArrangementFile(
      [UInt8](data), file: file, on: day, atlas: try readAtlas(try Surroundings.tables(folders)),
      statutes: statutes)
    if !read.notes.isEmpty { Surroundings.report(Diagnostics(read.notes)) }
    let words = CooperationWords(
      language: Surroundings.language.rawValue, phrase: { phrase($0, $1) },
      number: { phrase.number($0, decimals: $1) }, date: { phrase.date($0) })
    try format.write(try answer(read, statutes, words), language: Surroundings.language)
  }

  static func day(_ text: String, _ option: String) throws(Diagnostic) -> Day {
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: option), ["date": text])
    }
    return day
  }
}
