package import Basics
package import Spaces

/// Days on which something is not changed, so that it is known to work on day one. What is frozen stands in the title.
package struct ChangeFreeze: ThingContent {
  package static let kind = ThingKind.freeze

  package var programme: Identifier<Thing>?
  package var days: DayRange?
  /// What is not done meanwhile.
  package var scope = ""
  /// What may be done all the same, and who says yes to it.
  package var exceptions = ""
  package var owner = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .period("days", \.days, isRequired: true), .text("scope", \.scope), .text("exceptions", \.exceptions),
    .person("owner", \.owner),
  ]

  package init() {}
}

extension ThingKind {
  package static let freeze = ThingKind("freeze")
}
