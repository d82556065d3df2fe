import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook

/// The shipped rulebook, and plans to try it on.
enum GrantBooks {
  static let shipped = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try readRulebook(root.appending(path: "Data"))
  }

  /// Municipalities with these numbers of inhabitants, as many as there are numbers.
  static func units(_ inhabitants: [Int64]) -> [MergingUnit] {
    inhabitants.enumerated().map { index, inhabitants in
      MergingUnit(code: "\(9001 + index)", name: "Unit \(index + 1)", inhabitants: inhabitants)
    }
  }

  static func rule(_ id: String, _ inputs: [String: String], at day: String) throws -> Traced<Amount> {
    let day = try Day(day) ?? { throw Diagnostic("date-invalid", .badInput, ["date": day]) }()
    return try Law.rule(id).answer(inputs, at: day, in: shipped.get())
  }
}
