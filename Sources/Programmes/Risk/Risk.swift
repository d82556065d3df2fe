package import Basics
import Formats
package import Spaces

/// Something that may happen, and what is done about it. What it is stands in the title of the thing.
package struct Risk: ThingContent {
  package static let kind = ThingKind.risk

  package enum Progress: String, CaseIterable, FieldValue {
    case open, watched, closed
  }

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  /// From 1, hardly, to 5, almost surely.
  package var likelihood: Int?
  /// From 1, hardly felt, to 5, a disaster.
  package var consequence: Int?
  package var measure = ""
  package var owner = ""
  package var progress: Progress?
  package var review: Day?

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .whole("likelihood", \.likelihood, 1...5),
    .whole("consequence", \.consequence, 1...5),
    .calculated("severity", .whole(1...25)) { risk in
      guard let likelihood = risk.likelihood, let consequence = risk.consequence else { return nil }
      return .number(Double(likelihood * consequence))
    }, .text("measure", \.measure), .person("owner", \.owner), .choice("progress", \.progress),
    .day("review", \.review),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    guard progress == .closed, measure.isEmpty else { return [] }
    return [Diagnostic("risk-closed-without-reason", .badInput, at: .init(field: "measure"))]
  }
}

extension ThingKind {
  package static let risk = ThingKind("risk")
}
