package import Basics

/// What somebody said about a thing. What it says stands in the history alone: there it cannot be changed unseen, and
/// what is taken out there is gone here.
package struct ThingComment: Hashable, Sendable {
  package let id: Identifier<ThingComment>
  package let thing: Identifier<Thing>
  /// Who wrote it, whether or not they still belong.
  package let author: Identifier<Person>?
  /// Of one that a space brought along, whoever wrote it there, who is known by name alone.
  package let authorElsewhere: Identifier<Person>?
  package let madeAt: Instant
  /// When it was last changed, or removed; nil where it stands as it was written.
  package let changedAt: Instant?
  package let isRemoved: Bool
  /// Nil where it was removed, or erased to protect personal data.
  package let text: CommentText?
  /// The number of the entry that says what it says now.
  let latest: Int
}

extension ThingComment {
  /// The longest comment, in bytes of UTF-8.
  package static let longest = 10_000
}

extension ChangeKind {
  package static let commentMade = ChangeKind("comment.made")
  package static let commentChanged = ChangeKind("comment.changed")
  package static let commentRemoved = ChangeKind("comment.removed")

  static let ofComments: Set = [commentMade, commentChanged, commentRemoved]

  /// What is no news: that a word of a comment was mended concerns those alone who are mentioned, and of a step in
  /// portions the first one tells.
  static let quiet: Set = [commentChanged, commentRemoved, batchContinued]
}

extension ThingState {
  /// Who sees what is said about a thing in this state: those who belong, and never the public.
  var ofComments: ThingState { self == .published ? .internal : self }
}
