package import Basics
package import Spaces

/// Whether an owner follows one recommendation, or explains why not, with what shows it. Nothing written down is not
/// assessed, which is another thing than not applicable.
package struct RecommendationState: ThingContent {
  package static let kind = ThingKind.recommendationState

  package enum State: String, CaseIterable, FieldValue {
    case follows, explains
    case notApplicable = "not-applicable"
  }

  package var recommendation: Recommendation?
  /// The edition by which it was assessed.
  package var edition: Recommendation.Edition?
  /// The owner.
  package var unit: UnitCode?
  /// What it is about, where it is not all that the owner owns.
  package var arrangement: Identifier<Thing>?
  package var state: State?
  package var explanation = ""
  /// What shows it.
  package var evidence: [Identifier<Thing>] = []
  package var assessed: Day?

  package static let fields: [ContentField<Self>] = [
    .choice("recommendation", \.recommendation, isRequired: true), .choice("edition", \.edition),
    .unit("unit", \.unit, isRequired: true), .thing("arrangement", \.arrangement, of: [.arrangement]),
    .choice("outcome", \.state, isRequired: true), .text("explanation", \.explanation),
    .documents("evidence", \.evidence), .day("assessed", \.assessed),
  ]

  package init() {}

  /// Who does not follow explains; who finds it not applicable says why.
  package func faults(in ground: Ground) -> [Diagnostic] {
    guard state != .follows, explanation.isEmpty else { return [] }
    return [Diagnostic("recommendation-unexplained", .badInput, at: .init(field: "explanation"))]
  }
}

extension ThingKind {
  package static let recommendationState = ThingKind("recommendation-state")
}
