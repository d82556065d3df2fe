package import Basics
package import Pages
package import Spaces

/// Takes spaces in that come as files, away from the threads that answer, one after the other. Each person has one at a time.
package struct ArrivalDesk: Sendable {
  package enum State: Sendable {
    /// What it holds is being looked at; the share that is done, from 0 to 1, where it is being taken in.
    case looking
    case taking(Double)
    case seen(Contents)
    case taken(Taken)
    case failed(Diagnostic)
  }

  /// What an archive holds.
  package struct Contents: Sendable {
    package let name: String
    package let things: Int
    package let versions: Int
    package let entries: Int
    package let people: Int
    package let organisations: Int
    /// Files of documents, with their bytes, and those that were missing where it was made.
    package let files: Int
    package let fileBytes: Int
    package let missing: Int
    package let withPeople: Bool
    /// Whether the space is here already.
    package let isHere: Bool

    package init(
      name: String, things: Int, versions: Int, entries: Int, people: Int, organisations: Int, files: Int,
      fileBytes: Int, missing: Int, withPeople: Bool, isHere: Bool
    ) {
      (self.name, self.things, self.versions, self.entries) = (name, things, versions, entries)
      (self.people, self.organisations) = (people, organisations)
      (self.files, self.fileBytes, self.missing) = (files, fileBytes, missing)
      (self.withPeople, self.isHere) = (withPeople, isHere)
    }
  }

  package struct Taken: Sendable {
    package let space: Identifier<Space>
    package let name: String
    package let things: Int
    package let versions: Int
    package let files: Int
    /// Files that versions name and that are not here.
    package let missing: Int

    package init(
      space: Identifier<Space>, name: String, things: Int, versions: Int, files: Int, missing: Int
    ) {
      (self.space, self.name, self.things, self.versions) = (space, name, things, versions)
      (self.files, self.missing) = (files, missing)
    }
  }

  /// Has a file looked at, in the place of what the person sent before. Throws `archive-queue-full`, `files-full`,
  /// `files-unusable`.
  let bring: @Sendable (Upload, Identifier<Person>) throws(Diagnostic) -> Void
  /// Nil where nothing was sent, or it was kept long enough.
  let state: @Sendable (Identifier<Person>) -> State?
  /// Takes in what was seen.
  let take: @Sendable (Identifier<Person>) -> Void
  /// Lets go of it, unless it is being taken in.
  let drop: @Sendable (Identifier<Person>) -> Void

  package init(
    bring: @escaping @Sendable (Upload, Identifier<Person>) throws(Diagnostic) -> Void,
    state: @escaping @Sendable (Identifier<Person>) -> State?,
    take: @escaping @Sendable (Identifier<Person>) -> Void,
    drop: @escaping @Sendable (Identifier<Person>) -> Void
  ) {
    (self.bring, self.state, self.take, self.drop) = (bring, state, take, drop)
  }
}
