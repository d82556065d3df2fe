package import Basics
package import Spaces

/// What the staff are told of a change, in plain words. What it is about stands in the title.
package struct StaffNews: ThingContent {
  package static let kind = ThingKind.staffNews

  package var programme: Identifier<Thing>?
  package var day: Day?
  package var text = ""
  /// Groups, never persons.
  package var audience = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .day("day", \.day, isRequired: true), .text("text", \.text, isRequired: true),
    .line("audience", \.audience),
  ]

  package init() {}
}

extension ThingKind {
  package static let staffNews = ThingKind("staff-news")
}
