/// What somebody may choose about notices of.
package enum Followed: Hashable, Sendable {
  case space(Identifier<Space>)
  case thing(Identifier<Thing>)
}

/// What somebody chose about the notices of a space or a thing. Where they chose nothing, they have notices of what
/// they wrote, and of who belongs to spaces that they own. What is done to themselves always reaches them.
package enum FollowChoice: String, CaseIterable, Hashable, Sendable {
  /// Everything that happens there from now on.
  case follows
  /// Nothing that happens there. A thing that is followed is heard in a silenced space too.
  case silenced
}

/// Why notices of a thing or a space reach somebody, or do not.
package enum FollowState: String, CaseIterable, Hashable, Sendable {
  case follows
  case silenced
  /// They wrote a version of the thing.
  case written
  /// They follow the space of the thing.
  case bySpace = "by-space"
  /// They own the space, and so hear who belongs to it.
  case owned
  case none
}
