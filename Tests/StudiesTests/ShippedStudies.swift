import AtlasFiles
import Basics
import Figures
import Foundation
import Law
import Studies
import Testing

/// Studies of real municipalities, as people write them.
enum ShippedStudies {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  static let atlas = Result { try readAtlas(data) }
  static let rulebook = Result { try readRulebook(data) }
  static let statutes = Result { try readStatutes(data) }

  /// - Throws: `Diagnostics` of the request alone; an atlas that cannot be read has none.
  static func request(
    alternatives: [StudyRequest.Written], date: String = "2019-01-01"
  ) throws(Diagnostics) -> Study {
    guard let atlas = try? atlas.get(), let statutes = try? statutes.get() else { throw Diagnostics([]) }
    return try StudyRequest(country: "no", date: date, alternatives: alternatives)
      .study(in: atlas, statutes: statutes, today: .newYear(2026))
  }

  static func study(alternatives: [StudyRequest.Written]) throws -> Study {
    try request(alternatives: alternatives)
  }

  static func comparison(_ merges: [[String]], date: String, year: String? = nil, country: String = "no")
    throws -> Comparison
  {
    let atlas = try atlas.get()
    let study = try StudyRequest(country: country, date: date, year: year, merges: merges)
      .study(in: atlas, today: .newYear(2026))
    return try compare(study, atlas: atlas)
  }

  static func faults(
    _ merges: [[String]], date: String? = "2019-01-01", year: String? = nil, country: String? = "no"
  ) throws -> [String] {
    let atlas = try atlas.get()
    do throws(Diagnostics) {
      _ = try StudyRequest(country: country, date: date, year: year, merges: merges).study(
        in: atlas, today: .newYear(2026))
      return []
    } catch {
      return error.list.map(\.code)
    }
  }
}
