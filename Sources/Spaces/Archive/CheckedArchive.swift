package import Basics

/// An archive that was read to its end and found whole: every line is what it says, every digest is right, and whatever
/// refers to something finds it.
package struct CheckedArchive: Sendable {
  package let id: Identifier<Space>
  package let name: String
  /// Lines of each part.
  package let counts: [ArchivePart: Int]
  let draft: SpaceDraft
  let organisations: [ArchivedOrganisation]
  let people: [ArchivedPerson]
  let members: [ArchivedMember]
  let things: [ArchivedThing]
  let comments: [ArchivedComment]
  /// Those that versions name, as the archive lists them.
  package let files: [ArchivedFile]
  /// What is needed of the entries that recorded versions and comments.
  let attesting: [EntryName: AttestingEntry]

  /// Throws the first thing that is wrong with it, as a `Diagnostic` that names part and line.
  package init(_ source: some ArchiveSource) throws {
    var check = ArchiveCheck()
    for part in ArchivePart.allCases {
      try source.lines(of: part) { number, text in
        try check.take(ArchiveLine(text, of: part, at: number))
      }
    }
    self = try check.finished()
  }

  init(
    _ space: ArchivedSpace, counts: [ArchivePart: Int], organisations: [ArchivedOrganisation],
    people: [ArchivedPerson], members: [ArchivedMember], things: [ArchivedThing], comments: [ArchivedComment],
    files: [ArchivedFile],
    attesting: [EntryName: AttestingEntry]
  ) {
    (id, name, draft) = (space.id, space.draft.name, space.draft)
    self.counts = counts
    self.organisations = organisations
    self.people = people
    self.members = members
    self.things = things
    self.comments = comments
    self.files = files
    self.attesting = attesting
  }
}

/// Of an entry that recorded a version or a comment: who sees it, and why it was written.
struct AttestingEntry: Hashable, Sendable {
  let thing: Identifier<Thing>?
  let attests: String?
  let recordedAt: Instant
  let visibility: ThingState?
  let why: String
  let kind: ChangeKind
  let person: Identifier<Person>?
  /// The comment that it is about, by id; nil where it is about none, or its content was erased.
  let comment: String?
}
