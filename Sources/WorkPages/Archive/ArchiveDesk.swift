package import Basics
package import Pages
package import Spaces

/// Makes archives of spaces away from the threads that answer, one after the other; each is fetched by whoever asked for it.
package struct ArchiveDesk: Sendable {
  /// Who asks for which space.
  package struct Order: Hashable, Sendable {
    package let space: Identifier<Space>
    package let person: Identifier<Person>

    package init(space: Identifier<Space>, person: Identifier<Person>) {
      self.space = space
      self.person = person
    }
  }

  /// How far an archive is.
  package enum State: Sendable {
    /// The share that is done, from 0 to 1.
    case underWay(Double)
    case ready(Made)
    case failed(Diagnostic)
  }

  package struct Made: Sendable {
    package let madeAt: Instant
    package let bytes: Int
    package let things: Int
    package let versions: Int
    package let entries: Int
    /// Files of documents that are in it, and those that versions name and that were not to be had.
    package let files: Int
    package let missing: Int
    package let withPeople: Bool

    package init(
      madeAt: Instant, bytes: Int, things: Int, versions: Int, entries: Int, files: Int, missing: Int,
      withPeople: Bool
    ) {
      (self.madeAt, self.bytes, self.withPeople) = (madeAt, bytes, withPeople)
      (self.things, self.versions, self.entries) = (things, versions, entries)
      (self.files, self.missing) = (files, missing)
    }
  }

  /// Sets an archive going, unless one is under way for the same order. With addresses of people where that is asked for.
  let ask: @Sendable (Order, _ withPeople: Bool) -> Void
  /// Nil where none was asked for, or it was kept long enough.
  let state: @Sendable (Order) -> State?
  /// What was made; nil where there is none any more.
  let file: @Sendable (Order) -> FileBody?

  package init(
    ask: @escaping @Sendable (Order, _ withPeople: Bool) -> Void,
    state: @escaping @Sendable (Order) -> State?, file: @escaping @Sendable (Order) -> FileBody?
  ) {
    self.ask = ask
    self.state = state
    self.file = file
  }
}
