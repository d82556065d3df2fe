package import Basics

/// A thing of a space as it is in lists: what its latest version says. What it says in full, and said before, is in
/// its versions.
package struct Thing: Hashable, Sendable {
  package let id: Identifier<Thing>
  package let space: Identifier<Space>
  package let kind: ThingKind
  package let title: String
  package let state: ThingState
  /// The number of the latest version; a change names the one it started from.
  package let latest: Int
  /// What it was copied from.
  package let forkedFrom: VersionName?
  package let createdAt: Instant
  package let changedAt: Instant
}

/// One version among all.
package struct VersionName: Hashable, Sendable {
  package let thing: Identifier<Thing>
  /// Counted from 1.
  package let number: Int

  package init(_ thing: Identifier<Thing>, _ number: Int) {
    self.thing = thing
    self.number = number
  }
}
