import Basics
import Formats
package import Store

extension SuccessionGround {
  /// What `rule` would act on.
  package static func read(_ rule: SuccessionRule, _ tx: any Transaction) throws -> SuccessionGround {
    let dayBefore = rule.day.adding(days: -1) ?? rule.day
    var ending: [Identifier<Organisation>: Organisation] = [:]
    for unit in rule.old {
      // One that ends on the day was followed already.
      for organisation in try Organisation.of(unit, on: dayBefore, tx)
      where organisation.valid.contains(rule.day) {
        ending[organisation.id] = organisation
      }
    }
    let successor = try Organisation.of(rule.new, on: rule.day, tx).first
    let concerned = ending.keys.sorted() + [successor?.id].compactMap(\.self)
    let spaces = try Space.about(rule.old, tx).map { space in
      let row = try tx.row("SELECT COUNT(*) AS things FROM thing WHERE space = \(space.id)")
      return SpaceGround(space: space.id, units: space.units, things: try row?.integer("things") ?? 0)
    }
    return SuccessionGround(
      ending: ending.values.sorted { $0.id < $1.id }, successor: successor,
      posts: try concerned.flatMap { try Post.of($0, tx) },
      memberships: try concerned.flatMap { try Membership.of($0, tx) }, spaces: spaces)
  }
}

extension SuccessionPlan {
  /// What `rule` would do now.
  package static func make(_ rule: SuccessionRule, _ tx: any Transaction) throws -> SuccessionPlan {
    try succession(rule, SuccessionGround.read(rule, tx))
  }

  /// Of everything in it, so that a page can say which plan was shown: 64 hexadecimal digits.
  package var fingerprint: String {
    Chain.hex([.text(String(describing: rule)), .text(String(describing: steps))])
  }

  /// Carries the plan out, each step in the history. Throws `succession-changed`, and does nothing, where the ground
  /// is no longer as it was when the plan was made.
  package func carryOut(
    by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try doer.require(.manageOrganisations, .installation)
    guard try SuccessionPlan.make(rule, tx) == self else {
      throw Diagnostic("succession-changed", .badInput)
    }
    let work = SuccessionWork(rule: rule, doer: doer, why: why, tx: tx, occasion: occasion)
    let successor = try work.successor()
    for step in steps { try work.carryOut(step, successor) }
    var change = Change(by: doer.hand, .succession)
    change.organisation = successor
    change.after = .object([
      .init("old", .texts(rule.old.map(\.code))), .init("new", .text(rule.new.code)),
      .init("steps", .number(Double(steps.count))),
    ])
    change.why = why
    change.validFrom = rule.day
    try record(change, tx, occasion)
  }
}

/// One succession being carried out.
private struct SuccessionWork {
  let rule: SuccessionRule
  let doer: Doer
  let why: String
  let tx: any Transaction
  let occasion: Occasion

  /// The organisation of the new unit, made where there is none.
  func successor() throws -> Identifier<Organisation> {
    if let present = try Organisation.of(rule.new, on: rule.day, tx).first { return present.id }
    let valid = DayRange(from: rule.day, until: nil)
    let draft = OrganisationDraft(
      kind: rule.kind, name: rule.name, from: rule.day, units: [DatedUnit(rule.new, valid)])
    return try Organisation.make(draft, by: doer, why: why, tx, occasion).id
  }

  func carryOut(_ step: SuccessionStep, _ successor: Identifier<Organisation>) throws {
    switch step {
    case .make: break
    case .movePost(let id, let person, let title, let from):
      try Post.get(id, tx).end(on: rule.day, by: doer, why: why, tx, occasion)
      try Post.begin(person, in: successor, title: title, from: from, by: doer, why: why, tx, occasion)
    case .endPost(let id, _):
      try Post.get(id, tx).end(on: rule.day, by: doer, why: why, tx, occasion)
    case .endMembership(let id, _, _):
      try Membership.get(id, tx).follow(on: rule.day, by: doer.hand, why: why, tx, occasion)
    case .beginMembership(let space, let role, let from):
      try Membership.insert(
        MembershipDraft(.organisation(successor), role, from: from), in: space, by: doer.hand, why: why, tx,
        occasion)
    case .raiseMembership(let id, let space, let role):
      let present = try Membership.get(id, tx)
      try present.follow(on: rule.day, by: doer.hand, why: why, tx, occasion)
      try Membership.insert(
        MembershipDraft(present.member, role, from: max(rule.day, present.valid.from ?? rule.day)), in: space,
        by: doer.hand, why: why, tx, occasion)
    case .keepThings(let id, let units, _): try keep(id, about: units)
    case .end(let id):
      try Organisation.get(id, tx).end(
        on: rule.day, successor: successor, by: doer, why: why, tx, occasion)
    }
  }

  /// Allowed with the succession as a whole, so the space's owners are not asked.
  private func keep(_ id: Identifier<Space>, about units: [UnitCode]) throws {
    let space = try Space.get(id, tx)
    try tx.run("DELETE FROM space_unit WHERE space = \(id)")
    for unit in units {
      try tx.run(
        "INSERT INTO space_unit (space, country, code) VALUES (\(id), \(unit.country), \(unit.code))")
    }
    var change = Change(by: doer.hand, .spaceChanged)
    change.space = id
    change.before = .object([.init("units", .texts(space.units.map { "\($0.country) \($0.code)" }))])
    change.after = .object([.init("units", .texts(units.map { "\($0.country) \($0.code)" }))])
    change.why = why
    change.validFrom = rule.day
    try record(change, tx, occasion)
  }
}
