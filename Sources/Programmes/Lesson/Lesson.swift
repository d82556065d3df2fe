package import Basics
package import Spaces

/// Something that a programme learnt, for the next one. What it is stands in the title of the thing.
package struct Lesson: ThingContent {
  package static let kind = ThingKind.lesson

  package enum Form: String, CaseIterable, FieldValue {
    case successFactor = "success-factor"
    case milestone, choice, involvement, leadership, risk
  }

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  package var form: Form?
  package var day: Day?
  /// What happened, and what one would do another time.
  package var happened = ""
  package var advice = ""
  package var concerns: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .choice("form", \.form, isRequired: true),
    .day("day", \.day), .text("happened", \.happened), .text("advice", \.advice, isRequired: true),
    .things("concerns", \.concerns, of: [.milestone, .activity, .gate, .risk, .involvement]),
  ]

  package init() {}
}

extension ThingKind {
  package static let lesson = ThingKind("lesson")
}
