package import Basics
package import Spaces

/// How a cooperation does at a time: cost, quality, control and satisfaction, each from 1 (poor) to 5 (very good).
package struct Evaluation: ThingContent {
  package static let kind = ThingKind.evaluation

  package var arrangement: Identifier<Thing>?
  package var day: Day?
  package var cost: Int?
  package var quality: Int?
  package var control: Int?
  package var satisfaction: Int?
  /// Of the year before the day.
  package var yearlyCost: Amount?
  /// How many were asked and answered.
  package var answers: Int?
  package var basis = ""
  package var finding = ""
  package var documents: [Identifier<Thing>] = []

  private static let grades = 1...5

  package static let fields: [ContentField<Self>] = [
    .thing("arrangement", \.arrangement, of: [.arrangement], isRequired: true),
    .day("day", \.day, isRequired: true), .whole("cost", \.cost, grades),
    .whole("quality", \.quality, grades),
    .whole("control", \.control, grades), .whole("satisfaction", \.satisfaction, grades),
    .money("yearly-cost", \.yearlyCost), .whole("answers", \.answers, 0...1_000_000),
    .line("basis", \.basis), .text("finding", \.finding), .documents("documents", \.documents),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    guard [cost, quality, control, satisfaction].allSatisfy({ $0 == nil }), finding.isEmpty else { return [] }
    return [Diagnostic("evaluation-empty", .badInput, at: .init(field: "cost"))]
  }
}

extension ThingKind {
  package static let evaluation = ThingKind("evaluation")
}
