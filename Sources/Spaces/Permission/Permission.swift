/// Whether `actor` may do `action` to `subject`: the one place where this is decided, whatever the way they came.
///
/// A function of its arguments alone; the table of every answer is in the tests.
package func may(_ actor: Actor, _ action: Action, _ subject: Subject) -> Bool {
  guard isWithin(actor.scopes, action) else { return false }
  switch subject {
  case .installation: return mayInstallation(actor, action)
  case .account(let person): return mayAccount(actor, action, person)
  case .space(let space, let shows):
    return maySpace(actor.roles[space], actor.isOperator, action) || publicSeesSpace(action, shows)
  case .thing(let space, let shows, let state, let kind):
    let isOfStaff = kind.map(ThingKind.ofStaff.contains) ?? false
    if isOfStaff, actor.roles[space].map({ $0 < .editor }) ?? true { return false }
    return mayThing(actor.roles[space], action, state)
      || (!isOfStaff && publicSeesThing(action, shows, state, isSomebody: actor.person != nil))
  case .givenThing(let space, let shows, let state):
    let isTheirs =
      action == .progressTask && state != .removed && mayThing(actor.roles[space], .seeThing, state)
    return isTheirs || may(actor, action, .thing(in: space, shows: shows, state: state))
  }
}

private func isWithin(_ scopes: Set<Scope>?, _ action: Action) -> Bool {
  guard let scopes else { return true }
  guard let needed = action.scope else { return false }
  return scopes.contains(needed)
}

private func mayInstallation(_ actor: Actor, _ action: Action) -> Bool {
  switch action {
  case .seeOrganisations: true
  case .makeSpace: actor.person != nil
  case .manageOrganisations, .invitePeople, .managePeople, .operate: actor.isOperator
  default: false
  }
}

private func mayAccount(_ actor: Actor, _ action: Action, _ person: Identifier<Person>) -> Bool {
  switch action {
  case .seeAccount, .changeAccount: actor.isOperator || actor.person == person
  default: false
  }
}

private func maySpace(_ role: Role?, _ isOperator: Bool, _ action: Action) -> Bool {
  switch action {
  case .seeSpace, .seeMembers: role != nil || isOperator
  case .seeHistory: role != nil
  case .addThing: role.map { $0 >= .contributor } ?? false
  case .changeSpace: role == .owner
  // A space whose owner left must not be lost.
  case .manageMembers: role == .owner || isOperator
  default: false
  }
}

private func mayThing(_ role: Role?, _ action: Action, _ state: ThingState) -> Bool {
  guard let role else { return false }
  let isShown = state == .internal || state == .published
  return switch action {
  case .seeThing, .seeHistory, .forkThing: isShown || role >= .adviser
  case .changeThing: role >= .editor || (role == .contributor && state == .draft)
  case .progressTask: state != .removed && mayThing(role, .changeThing, state)
  // Whoever belongs may say something of what they see.
  case .commentThing: state != .removed && mayThing(role, .seeThing, state)
  case .citeThing: role >= .contributor && state != .removed
  case .publishThing, .removeThing, .shareThing: role >= .editor
  default: false
  }
}

private func publicSeesSpace(_ action: Action, _ shows: Set<Aspect>) -> Bool {
  switch action {
  case .seeSpace: !shows.isEmpty
  case .seeMembers: shows.contains(.members)
  case .seeHistory: shows.contains(.history)
  default: false
  }
}

private func publicSeesThing(
  _ action: Action, _ shows: Set<Aspect>, _ state: ThingState, isSomebody: Bool
) -> Bool {
  guard state == .published, shows.contains(.things) else { return false }
  return switch action {
  case .seeThing: true
  case .seeHistory: shows.contains(.history)
  // The copy becomes a thing of a space where they may add one.
  case .forkThing: isSomebody
  default: false
  }
}
