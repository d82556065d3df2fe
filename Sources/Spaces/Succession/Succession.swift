package import Basics

/// What will happen to organisations, people's posts, memberships and things when `rule` comes to pass on `ground`.
/// Nothing happens yet: the plan is shown, and carried out as it was shown or not at all.
///
/// Throws `succession-nothing` where no organisation is one of the old units, `succession-same` where the new unit
/// is the only old one.
package func succession(
  _ rule: SuccessionRule, _ ground: SuccessionGround
) throws(Diagnostic) -> SuccessionPlan {
  guard rule.old != [rule.new] else { throw Diagnostic("succession-same", .badInput) }
  // A unit that keeps its code keeps its organisation: it is the successor of the others.
  let ending = ground.ending.filter { $0.id != ground.successor?.id }
  guard !ending.isEmpty else { throw Diagnostic("succession-nothing", .noAnswer) }
  var steps: [SuccessionStep] = []
  if ground.successor == nil { steps.append(.make(name: rule.name, kind: rule.kind, unit: rule.new)) }
  let ids = Set(ending.map(\.id))
  steps += postSteps(ground, ids, rule.day)
  steps += membershipSteps(ground, ids, rule.day)
  steps += ground.spaces.sorted { $0.space < $1.space }.map { space in
    let kept = space.units.filter { !rule.old.contains($0) }
    return .keepThings(
      space: space.space, units: Set(kept + [rule.new]).sorted(), things: space.things)
  }
  steps += ending.map(\.id).sorted().map { .end($0) }
  return SuccessionPlan(rule: rule, steps: steps)
}

private func postSteps(
  _ ground: SuccessionGround, _ ending: Set<Identifier<Organisation>>, _ day: Day
) -> [SuccessionStep] {
  struct Held: Hashable {
    let person: Identifier<Person>
    let title: String
  }
  let reaching = ground.posts.filter { $0.valid.reaches(day) }
  var held = Set(
    reaching.filter { $0.organisation == ground.successor?.id }.map {
      Held(person: $0.person, title: $0.title)
    })
  // The first to begin is the one that goes on.
  let moving = reaching.filter { ending.contains($0.organisation) }
    .sorted { ($0.valid.from ?? day, $0.id) < ($1.valid.from ?? day, $1.id) }
  return moving.map { post in
    held.insert(Held(person: post.person, title: post.title)).inserted
      ? .movePost(post.id, person: post.person, title: post.title, from: max(day, post.valid.from ?? day))
      : .endPost(post.id, person: post.person)
  }
}

private func membershipSteps(
  _ ground: SuccessionGround, _ ending: Set<Identifier<Organisation>>, _ day: Day
) -> [SuccessionStep] {
  let reaching = ground.memberships.filter { $0.valid.reaches(day) }
  let old = reaching.filter { $0.member.organisation.map(ending.contains) ?? false }
  var steps: [SuccessionStep] = []
  for (space, memberships) in Dictionary(grouping: old, by: \.space).sorted(by: { $0.key < $1.key }) {
    steps += memberships.sorted { $0.id < $1.id }.compactMap { membership in
      membership.member.organisation.map { .endMembership(membership.id, of: $0, space: space) }
    }
    guard let role = memberships.map(\.role).max() else { continue }
    let present = reaching.first {
      $0.space == space && $0.member.organisation != nil && $0.member.organisation == ground.successor?.id
    }
    if let present {
      if present.role < role { steps.append(.raiseMembership(present.id, space: space, role: role)) }
    } else {
      let first = memberships.compactMap(\.valid.from).min() ?? day
      steps.append(.beginMembership(space: space, role: role, from: max(day, first)))
    }
  }
  return steps
}

extension DayRange {
  /// Whether it holds on `day` or later.
  fileprivate func reaches(_ day: Day) -> Bool {
    until.map { $0 > day } ?? true
  }
}
