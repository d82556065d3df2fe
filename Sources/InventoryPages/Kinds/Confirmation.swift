package import Basics
package import Spaces

/// That whoever looks after a row found it right, as it was then. It ends by itself when the row changes.
package struct Confirmation: ThingContent {
  package static let kind = ThingKind("confirmation")

  package var row: Identifier<Thing>?
  /// The number of the version that was found right.
  package var version: Int?
  package var who = ""
  package var on: Day?

  package static let fields: [ContentField<Self>] = [
    .thing("row", \.row, of: [], isRequired: true).made,
    ContentField.whole("version", \.version, 1...1_000_000, isRequired: true).made,
    ContentField.person("who", \.who).made, ContentField.day("on", \.on, isRequired: true).made,
  ]

  package init() {}
}
