import AtlasFiles
import Basics
import Figures
import Foundation
import Studies
import Testing

/// Studies of real municipalities, as people write them.
enum ShippedStudies {
  static let atlas = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try readAtlas(root.appending(path: "Data"))
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
