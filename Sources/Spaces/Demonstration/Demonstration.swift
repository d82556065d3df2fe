import Basics
package import Store

/// The demonstration space, made where there is none; the public may read all that it shows without an account.
@discardableResult
package func makeDemonstration(_ tx: any Transaction, _ occasion: Occasion) throws -> Space {
  if let present = try demonstration(tx) { return present }
  let content = DemonstrationContent.self
  let doer = Doer.command("demonstration")
  let from = Day.newYear(2024)
  var owner: Identifier<Person>?
  var memberships: [MembershipDraft] = []
  for member in content.members {
    let valid = DayRange(from: from, until: nil)
    let units = member.code.map { [DatedUnit(UnitCode(country: "no", code: $0), valid)] } ?? []
    let organisation = try Organisation.make(
      OrganisationDraft(
        kind: member.kind, name: member.organisation + " (demonstrasjon)", from: from, units: units,
        isDemonstration: true), by: doer, tx, occasion)
    let person = try Person.make(
      PersonDraft(name: member.title, email: member.address, isDemonstration: true), by: doer.hand, tx,
      occasion
    ).change(Person.Changes(state: .active), by: doer.hand, tx, occasion)
    try Post.begin(
      person.id, in: organisation.id, title: member.title, from: from, by: doer, tx, occasion)
    if member.role == .owner {
      owner = person.id
    } else {
      memberships.append(MembershipDraft(.organisation(organisation.id), member.role, from: from))
    }
  }
  let space = try Space.make(content.space, owner: owner, by: doer, tx, occasion)
  for membership in memberships { try Membership.add(membership, to: space, by: doer, tx, occasion) }
  for thing in content.things(from: from) + occasion.kinds.shown {
    try Thing.make(thing, in: space, by: doer, tx, occasion)
  }
  var change = Change(by: doer.hand, .demonstrationMade)
  change.space = space.id
  try record(change, tx, occasion)
  return space
}

/// The demonstration space, or nil.
package func demonstration(_ tx: any Transaction) throws -> Space? {
  try tx.row("SELECT id FROM space WHERE is_demonstration = 1 ORDER BY id LIMIT 1")
    .map { try Space.get($0.identifier("id"), tx) }
}

/// Puts the demonstration back to what it was at first. Nothing is deleted: what was changed says again what it said,
/// what came is taken out of use, and the history tells of all of it. Does nothing where nothing was changed.
package func resetDemonstration(_ tx: any Transaction, _ occasion: Occasion) throws {
  guard let space = try demonstration(tx) else {
    _ = try makeDemonstration(tx, occasion)
    return
  }
  let doer = Doer.command("demonstration")
  let before = try HistoryHead.read(tx).number
  try space.change(to: DemonstrationContent.space, by: doer, tx, occasion)
  try resetMembers(of: space, by: doer, tx, occasion)
  for row in try tx.rows("SELECT id FROM thing WHERE space = \(space.id) ORDER BY id") {
    let id: Identifier<Thing> = try row.identifier("id")
    try reset(id, by: doer, tx, occasion)
  }
  guard try HistoryHead.read(tx).number > before else { return }
  var change = Change(by: doer.hand, .demonstrationReset)
  change.space = space.id
  try record(change, tx, occasion)
}

private func reset(
  _ id: Identifier<Thing>, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
) throws {
  let (thing, _) = try Thing.getUnasked(id, tx)
  let versions = try ThingVersion.all(of: id, tx)
  // What the demonstration itself wrote has no author.
  guard let first = versions.first, first.author == nil, let fields = first.fields,
    let from = first.valid.from
  else {
    try thing.remove(by: doer, tx, occasion)
    return
  }
  let isAsAtFirst = timeline(versions).allSatisfy { $0.version.fields == fields }
  if isAsAtFirst && thing.state == fields.state { return }
  let next = NextVersion(
    fields: fields, valid: DayRange(from: from, until: nil), before: versions.last?.fields,
    kind: .demonstrationReset)
  _ = try thing.append(
    next, after: versions, in: Space.get(thing.space, tx), by: doer, why: "", tx, occasion)
}

/// Each member of the demonstration is again what it was first; whoever came later belongs no longer.
private func resetMembers(
  of space: Space, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
) throws {
  let all = try Membership.of(space.id, tx).sorted { $0.id < $1.id }
  let originals = try originalMembers(tx)
  let firsts = originals.compactMap { member in all.first { $0.member == member } }
  // Owners first, so that there is one all the time.
  for first in firsts.sorted(by: { $0.role > $1.role }) {
    let present = all.first { $0.member == first.member && $0.valid.contains(occasion.today) }
    if let present {
      try present.change(to: first.role, from: occasion.today, in: space, by: doer, tx, occasion)
    } else {
      let draft = MembershipDraft(first.member, first.role, from: occasion.today)
      try Membership.add(draft, to: space, by: doer, tx, occasion)
    }
  }
  for other in all where other.valid.contains(occasion.today) && !originals.contains(other.member) {
    try other.end(on: occasion.today, in: space, by: doer, tx, occasion)
  }
}

private func originalMembers(_ tx: any Transaction) throws -> Set<Membership.Member> {
  let organisations = try tx.rows("SELECT id FROM organisation WHERE is_demonstration = 1")
    .map { Membership.Member.organisation(try $0.identifier("id")) }
  let people = try tx.rows("SELECT id FROM person WHERE is_demonstration = 1")
    .map { Membership.Member.person(try $0.identifier("id")) }
  return Set(organisations + people)
}
