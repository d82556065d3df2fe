package import Basics
import Formats
package import Store

extension Membership {
  /// Throws `already-member` where the same person or organisation belongs already on that day.
  ///
  /// - Parameter kind: `memberJoined` where somebody took up an invitation of `doer`.
  @discardableResult
  package static func add(
    _ draft: MembershipDraft, to space: Space, as kind: ChangeKind = .memberAdded, by doer: Doer,
    why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Membership {
    try doer.require(.manageMembers, space.subject)
    switch draft.member {
    case .person(let id): _ = try Person.get(id, tx)
    case .organisation(let id): _ = try Organisation.get(id, tx)
    }
    let present = try of(space.id, tx).contains {
      $0.member == draft.member && ($0.valid.until.map { $0 > draft.from } ?? true)
    }
    if present { throw Diagnostic("already-member", .badInput, at: .init(field: "member")) }
    return try insert(draft, in: space.id, as: kind, by: doer.hand, why: why, tx, occasion)
  }

  /// The same member in another role from `day` on. Throws `last-owner` where nobody would own the space.
  @discardableResult
  package func change(
    to role: Role, from day: Day, in space: Space, by doer: Doer, why: String = "", _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Membership {
    try doer.require(.manageMembers, space.subject)
    guard role != self.role else { return self }
    try close(on: day, tx)
    let id = Identifier<Membership>(occasion)
    try Membership.write(
      id, MembershipDraft(member, role, from: max(day, valid.from ?? day)), in: space.id, tx)
    try Membership.requireOwner(of: space.id, on: day, tx)
    var change = self.change(.memberChanged, by: doer.hand, why: why, from: day)
    change.before = Membership.said(self.id, self.role)
    change.after = Membership.said(id, role)
    try record(change, tx, occasion)
    return try Membership.get(id, tx)
  }

  /// Belongs no longer from `day` on. Throws `last-owner` where nobody would own the space.
  package func end(
    on day: Day, in space: Space, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    // Whoever belongs may leave, but no token leaves for them.
    let isOwn = member.person != nil && doer.person == member.person && !doer.isToken
    if !isOwn { try doer.require(.manageMembers, space.subject) }
    try close(on: day, tx)
    try Membership.requireOwner(of: space.id, on: day, tx)
    var change = self.change(.memberRemoved, by: doer.hand, why: why, from: day)
    change.before = Membership.said(id, role)
    try record(change, tx, occasion)
  }

  /// Throws `membership-unknown` where there is none.
  package static func get(_ id: Identifier<Membership>, _ tx: any Transaction) throws -> Membership {
    guard let found = try tx.row("SELECT * FROM membership WHERE id = \(id)").map(Membership.init) else {
      throw Diagnostic("membership-unknown", .noAnswer)
    }
    return found
  }

  /// Every membership of a space that there ever was, the first first.
  package static func of(_ space: Identifier<Space>, _ tx: any Transaction) throws -> [Membership] {
    try tx.rows("SELECT * FROM membership WHERE space = \(space) ORDER BY valid_from, id").map(
      Membership.init)
  }

  /// Every membership that an organisation ever had.
  static func of(_ organisation: Identifier<Organisation>, _ tx: any Transaction) throws -> [Membership] {
    try tx.rows("SELECT * FROM membership WHERE organisation = \(organisation) ORDER BY id")
      .map(Membership.init)
  }

  /// Without asking who may: for the first owner, and for a succession or an import that was allowed as a whole.
  ///
  /// - Parameter known: its identifier, where it was made in another installation.
  @discardableResult
  static func insert(
    _ draft: MembershipDraft, known: Identifier<Membership>? = nil, in space: Identifier<Space>,
    as kind: ChangeKind = .memberAdded, by hand: Change.Hand, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Membership {
    let id = known ?? Identifier<Membership>(occasion)
    try write(id, draft, in: space, tx)
    let made = try get(id, tx)
    var change = made.change(kind, by: hand, why: why, from: draft.from)
    change.after = said(id, draft.role)
    try record(change, tx, occasion)
    return made
  }

  /// Ends it on `day` without asking who may and whether an owner is left: for a succession, which begins another.
  func follow(
    on day: Day, by hand: Change.Hand, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try close(on: day, tx)
    var change = self.change(.memberRemoved, by: hand, why: why, from: day)
    change.before = Membership.said(id, role)
    try record(change, tx, occasion)
  }

  private static func write(
    _ id: Identifier<Membership>, _ draft: MembershipDraft, in space: Identifier<Space>, _ tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO membership (id, space, person, organisation, role, valid_from)
      VALUES (\(id), \(space), \(draft.member.person.sqlValue), \(draft.member.organisation.sqlValue),
        \(draft.role.rawValue), \(draft.from))
      """)
  }

  /// As the history tells it: which row it is, too.
  private static func said(_ id: Identifier<Membership>, _ role: Role) -> JSONValue {
    .object([.init("membership", .text(id.text)), .init("role", .text(role.rawValue))])
  }

  private func close(on day: Day, _ tx: any Transaction) throws {
    guard valid.until.map({ $0 > day }) ?? true else {
      throw Diagnostic("membership-ended", .badInput, ["until": valid.until?.iso ?? ""])
    }
    try tx.run("UPDATE membership SET valid_to = \(max(day, valid.from ?? day)) WHERE id = \(id)")
  }

  private func change(_ kind: ChangeKind, by hand: Change.Hand, why: String, from day: Day) -> Change {
    var change = Change(by: hand, kind)
    change.space = space
    change.organisation = member.organisation
    change.about = member.person
    change.why = why
    change.validFrom = day
    return change
  }

  init(_ row: Row) throws {
    let person: Identifier<Person>? = try row.optionalIdentifier("person")
    let organisation: Identifier<Organisation>? = try row.optionalIdentifier("organisation")
    let member = person.map { Member.person($0) } ?? organisation.map { Member.organisation($0) }
    guard let member else { throw StorageFault.unexpected("column person") }
    self.init(
      id: try row.identifier("id"), space: try row.identifier("space"), member: member,
      role: try row.word("role"), valid: try row.period())
  }
}
