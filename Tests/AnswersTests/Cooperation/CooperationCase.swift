import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Testing
import Wording

@testable import Answers

/// Files of arrangements, read and answered with the tables and texts that the package ships.
enum CooperationCase {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let statutes = Result { try readStatutes(root.appending(path: "Data")) }
  static let atlas = Result { try readAtlas(DataTables(root.appending(path: "Data"))) }
  static let texts = Result { try readTexts(root.appending(path: "Texts")) }

  static func file(_ text: String, _ day: String = "2027-12-31", name: String = "f") throws -> ArrangementFile
  {
    try ArrangementFile(
      Array(text.utf8), file: name, on: #require(Day(day)), atlas: atlas.get(), statutes: statutes.get())
  }

  static func words(_ language: Language = .nb) throws -> CooperationWords {
    let phrase = try texts.get().phrasebook(language)
    return CooperationWords(
      language: language.rawValue, phrase: { phrase($0, $1) },
      number: { phrase.number($0, decimals: $1) }, date: { phrase.date($0) })
  }

  static func check(_ text: String, on day: String = "2027-01-01", _ language: Language = .nb) throws
    -> JSONValue
  {
    try lawCheckAnswer(
      file(text, day), on: #require(Day(day)), statutes: statutes.get(), words: words(language)
    ).json
  }

  static func effects(
    _ text: String, merge: [String] = ["Lillehammer", "3440", "gausdal"], continues: String? = nil,
    _ language: Language = .nb
  ) throws -> [JSONValue] {
    try effectsAnswer(
      file(text), merge: merge, continues: continues, effective: #require(Day("2028-01-01")), country: "no",
      statutes: statutes.get(), words: words(language)
    ).json.list
  }
}

extension JSONValue {
  var list: [JSONValue] { if case .array(let values) = self { values } else { [] } }
  var texts: [String] { list.compactMap(\.text) }
}
