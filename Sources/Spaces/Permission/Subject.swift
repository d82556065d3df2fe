/// What an action would be done to, with all that the answer hangs on.
package enum Subject: Hashable, Sendable {
  /// The installation itself, and what belongs to no space.
  case installation
  /// An account.
  case account(Identifier<Person>)
  /// A space, with what it shows the public.
  case space(Identifier<Space>, shows: Set<Aspect>)
  /// A thing of a space, in its state. The kind is told where there is one: some are for fewer people than others.
  case thing(in: Identifier<Space>, shows: Set<Aspect>, state: ThingState, kind: ThingKind? = nil)
  /// The same of one that was given to whoever asks, to be done.
  case givenThing(in: Identifier<Space>, shows: Set<Aspect>, state: ThingState)
}

/// What of a space the public sees. Each but `existence` tells that the space exists too.
package enum Aspect: String, CaseIterable, Hashable, Sendable {
  case existence, members, things, history
}

/// How far a thing is, and so who sees it.
package enum ThingState: String, CaseIterable, Hashable, Sendable {
  /// For those who write, and for advisers.
  case draft
  /// For the members of the space.
  case `internal`
  /// For the public as well, where the space shows its things.
  case published
  /// Taken out of use: for those who write, and for advisers. Nothing is deleted.
  case removed

  /// Whether whoever may see what is in `other` may see this too.
  package func isAtLeastAsOpen(as other: ThingState) -> Bool { openness >= other.openness }

  private var openness: Int {
    switch self {
    case .draft, .removed: 0
    case .internal: 1
    case .published: 2
    }
  }
}
