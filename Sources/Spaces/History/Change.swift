package import Basics
package import Formats

/// One change, as whoever makes it tells it to the history.
package struct Change: Sendable {
  /// Whose hand it was.
  package enum Hand: Hashable, Sendable {
    case person(Identifier<Person>)
    /// The operator on the machine itself, or the program on its own: the name of the command.
    case command(String)
  }

  package let hand: Hand
  package let kind: ChangeKind
  package var space: Identifier<Space>?
  package var thing: Identifier<Thing>?
  package var organisation: Identifier<Organisation>?
  /// The person whose personal data `before`, `after` or `why` may hold; it goes when they are erased.
  package var about: Identifier<Person>?
  /// For a change of things: the state that decides who sees it.
  package var visibility: ThingState?
  /// Only what changed, by name.
  package var before: JSONValue?
  package var after: JSONValue?
  package var why = ""
  /// From which day it holds, where that is not when it was recorded.
  package var validFrom: Day?
  /// The digest of what is stored elsewhere, so that it cannot be changed there unseen.
  package var attests: String?

  package init(by hand: Hand, _ kind: ChangeKind) {
    self.hand = hand
    self.kind = kind
  }
}

/// What kind of change it was: a name like `space.made`, whose text is `history-kind.space.made`. Each room adds its own.
package struct ChangeKind: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ name: StaticString) {
    rawValue = name.description
  }

  package static let personMade = ChangeKind("person.made")
  package static let personChanged = ChangeKind("person.changed")
  package static let personErased = ChangeKind("person.erased")
  package static let postBegun = ChangeKind("post.begun")
  package static let postEnded = ChangeKind("post.ended")
  package static let organisationMade = ChangeKind("organisation.made")
  package static let organisationChanged = ChangeKind("organisation.changed")
  package static let organisationEnded = ChangeKind("organisation.ended")
  package static let spaceMade = ChangeKind("space.made")
  package static let spaceChanged = ChangeKind("space.changed")
  package static let memberAdded = ChangeKind("member.added")
  /// Somebody took up an invitation; the hand is that of whoever invited and so let them in.
  package static let memberJoined = ChangeKind("member.joined")
  package static let memberChanged = ChangeKind("member.changed")
  package static let memberRemoved = ChangeKind("member.removed")
  /// An invitation was sent; into a space, where it names one.
  package static let personInvited = ChangeKind("account.invited")
  package static let invitationWithdrawn = ChangeKind("account.invitation-withdrawn")
  package static let thingMade = ChangeKind("thing.made")
  package static let thingChanged = ChangeKind("thing.changed")
  package static let thingForked = ChangeKind("thing.forked")
  package static let thingUndone = ChangeKind("thing.undone")
  package static let thingRemoved = ChangeKind("thing.removed")
  package static let thingCited = ChangeKind("thing.cited")
  package static let thingShared = ChangeKind("thing.shared")
  package static let thingUnshared = ChangeKind("thing.unshared")
  /// The versions of things before it were written as one step.
  package static let batchWritten = ChangeKind("batch.written")
  /// A further portion of one that was written or taken back portion by portion: told to nobody beside the first.
  static let batchContinued = ChangeKind("batch.continued")
  package static let batchUndone = ChangeKind("batch.undone")
  /// A view of a table that everybody has who may add to the space.
  package static let viewMade = ChangeKind("view.made")
  package static let viewRenamed = ChangeKind("view.renamed")
  package static let viewRemoved = ChangeKind("view.removed")
  package static let succession = ChangeKind("succession")
  package static let demonstrationMade = ChangeKind("demonstration.made")
  package static let demonstrationReset = ChangeKind("demonstration.reset")

  /// Those that tell who belongs to a space, or may come to.
  static let ofMembers: [ChangeKind] = [
    memberAdded, memberJoined, memberChanged, memberRemoved, succession, personInvited, invitationWithdrawn,
  ]

  /// Those of this room, for a list to choose from.
  package static let ofSpaces: [ChangeKind] = [
    personMade, personChanged, personErased, postBegun, postEnded, organisationMade, organisationChanged,
    organisationEnded, spaceMade, spaceChanged, memberAdded, memberJoined, memberChanged,
    memberRemoved, thingMade,
    thingChanged, thingForked, thingUndone, thingRemoved, thingCited, thingShared, thingUnshared,
    batchWritten, batchUndone, viewMade, viewRenamed, viewRemoved, commentMade, commentChanged,
    commentRemoved,
    succession,
    demonstrationMade, demonstrationReset, spaceImported,
  ]
}
