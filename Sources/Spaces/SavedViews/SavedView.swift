/// A table as somebody wants to see it again: what narrows it, its order, its columns.
package struct SavedView: Hashable, Sendable {
  package let id: Identifier<SavedView>
  /// Nil for a table that belongs to no space, like the list of organisations: it is always somebody's own.
  package let space: Identifier<Space>?
  package let kind: ThingKind
  /// Whose it is; nil for one that everybody has who may add to the space.
  package let person: Identifier<Person>?
  package let name: String
  /// As the address of the list has it, without the kind.
  package let query: String
}

extension SavedView {
  /// The longest query: what an address takes beside the rest.
  package static let longestQuery = 8000
  /// The most of one table: more of them nobody looks through.
  package static let most = 50
}
