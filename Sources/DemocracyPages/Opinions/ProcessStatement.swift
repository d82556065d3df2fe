package import Spaces

/// A short statement of a process, on which people say whether they agree. Its words are its title.
package struct ProcessStatement: ThingContent {
  package static let kind = ThingKind.statement

  package var process: Identifier<Thing>?
  /// Its place among the others.
  package var position: Int?
  /// The input that it was made from.
  package var source: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .thing("process", \.process, of: [.process], isRequired: true), .whole("position", \.position, 1...1000),
    .thing("source", \.source, of: [.input]),
  ]

  package init() {}
}

extension ThingKind {
  package static let statement = ThingKind("statement")
}
