package import Basics

/// What is to be reached, and how one sees whether it was: an indicator with what it was, what it shall be, and what it turned
/// out to be. Its words are the title of the thing; the version that a decision cites stays as it was then.
package struct Goal: ThingContent {
  package static let kind = ThingKind.goal

  package enum Direction: String, CaseIterable, FieldValue {
    case up, down, keep
  }

  package var indicator = ""
  /// `per cent`, `mill. kr`
  package var measure = ""
  package var direction: Direction?
  package var base: Double?
  package var baseDay: Day?
  package var expected: Double?
  package var expectedDay: Day?
  /// How and from what it is measured.
  package var method = ""
  package var post: Identifier<Post>?
  /// What it belongs to: a study, a strategy, a case, a programme.
  package var belongs: [Identifier<Thing>] = []
  package var measured: [Measured] = []
  /// The digest of what was promised, once that was frozen at a decision.
  package var frozen = ""

  package static let fields: [ContentField<Self>] = [
    .line("indicator", \.indicator, isRequired: true), .line("measure", \.measure),
    .choice("direction", \.direction), .decimal("base-value", \.base), .day("base-day", \.baseDay),
    .decimal("expected", \.expected), .day("expected-day", \.expectedDay), .text("method", \.method),
    .post("post", \.post), .things("belongs", \.belongs, of: []), .table("measured", \.measured),
    .line("frozen", \.frozen).made,
  ]

  package init() {}

  /// What it was on a day.
  package struct Measured: ContentRow {
    package var day: Day?
    package var value: Double?
    package var source = ""

    package static let fields: [ContentField<Self>] = [
      .day("day", \.day, isRequired: true), .decimal("value", \.value, isRequired: true),
      .line("source", \.source),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    if isFrozen, frozen != promise {
      return [Diagnostic("goal-frozen", .badInput, at: .init(field: "indicator"))]
    }
    guard let baseDay, let expectedDay, expectedDay <= baseDay else { return [] }
    return [
      Diagnostic("period-reversed", .badInput, at: .init(field: "expected-day"), ["from": baseDay.iso])
    ]
  }
}

extension ThingKind {
  package static let goal = ThingKind("goal")
}
