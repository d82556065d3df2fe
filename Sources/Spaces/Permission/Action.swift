/// What can be done: the whole list. A page, an address of the API, an export and a feed each ask for one of these.
package enum Action: String, CaseIterable, Hashable, Sendable {
  // In a space.
  case seeSpace, seeMembers, seeHistory, addThing, changeSpace, manageMembers
  // With a thing.
  case seeThing, changeThing, publishThing, removeThing, citeThing, forkThing, shareThing, commentThing,
    progressTask
  // On the whole installation.
  case makeSpace, seeOrganisations, manageOrganisations, seeAccount, changeAccount, invitePeople,
    managePeople, operate

  /// What a token must be allowed for it; nil where no token ever is: accounts that are there, the installation, and links
  /// that open a space to others are for people who are signed in. A letter that invites to an account goes to whoever is
  /// invited; a token sees nothing of its link.
  package var scope: Scope? {
    switch self {
    case .seeSpace, .seeMembers, .seeHistory, .seeThing, .seeOrganisations: .read
    case .addThing, .changeThing, .publishThing, .removeThing, .citeThing, .forkThing, .commentThing,
      .progressTask:
      .write
    case .makeSpace, .changeSpace, .manageMembers, .manageOrganisations, .invitePeople: .manage
    case .shareThing, .seeAccount, .changeAccount, .managePeople, .operate: nil
    }
  }
}

/// What a token may be used for at most; its owner's roles narrow it further.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  case read, write
  /// Who belongs to spaces, what they are, and organisations.
  case manage
}
