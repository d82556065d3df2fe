package import Basics
internal import Formats
package import Spaces
package import Store

/// An invitation that was sent and not taken up yet, as those see it who may withdraw it.
package struct PendingInvitation: Sendable {
  /// By what it is withdrawn: the hash of its secret, which opens nothing.
  package let name: String
  package let email: String
  /// Nil for one to an account alone.
  package let role: Role?
  package let expires: Instant
}

extension Invitations {
  /// Whether `person` may invite into a space, or, for nil, to an account.
  static func may(
    _ person: Identifier<Person>, inviteInto space: Identifier<Space>?, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Bool {
    let actor = try Actor.of(person, at: occasion.today, tx)
    guard let space else { return Spaces.may(actor, .invitePeople, .installation) }
    return try Space.find(space, tx).map { Spaces.may(actor, .manageMembers, $0.subject) } ?? false
  }

  /// Those into a space, or, for nil, to an account alone, that can be taken up now; the latest first. For whoever may
  /// invite there.
  package static func pending(
    into space: Identifier<Space>?, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [PendingInvitation] {
    try requireInviting(into: space, doer, tx)
    let rows = try tx.rows(
      """
      SELECT hash, email, role, inviter, expires FROM one_time_link
      WHERE \(isPending(into: space)) AND \(OneTimeLinks.isUsable(occasion))
      ORDER BY created DESC, hash LIMIT 500
      """)
    return try rows.compactMap { row in
      let inviter: Identifier<Person>? = try row.optionalIdentifier("inviter")
      guard try inviter.map({ try may($0, inviteInto: space, tx, occasion) }) ?? true else { return nil }
      return PendingInvitation(
        name: Base64URL.text(try row.bytes("hash")), email: try row.optionalText("email") ?? "",
        role: try row.optionalText("role").flatMap(Role.init(rawValue:)), expires: try row.instant("expires"))
    }
  }

  /// Makes an invitation useless; whether there was one to withdraw.
  @discardableResult
  package static func withdraw(
    _ name: String, into space: Identifier<Space>?, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Bool {
    try requireInviting(into: space, doer, tx)
    guard let hash = Base64URL.bytes(name),
      let row = try tx.rows(
        "DELETE FROM one_time_link WHERE hash = \(hash) AND \(isPending(into: space)) RETURNING role"
      ).first
    else { return false }
    var change = Change(by: doer.hand, .invitationWithdrawn)
    change.space = space
    if let role = try row.optionalText("role") { change.after = .object([.init("role", .text(role))]) }
    try record(change, tx, occasion)
    return true
  }

  /// Takes away the invitations into `space` whose senders may no longer invite, so that they do not come back with
  /// the right: to be called where somebody lost it.
  package static func bury(
    into space: Identifier<Space>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let senders = try tx.rows(
      """
      SELECT DISTINCT inviter FROM one_time_link WHERE \(isPending(into: space)) AND inviter IS NOT NULL
      """)
    for row in senders {
      let sender: Identifier<Person> = try row.identifier("inviter")
      if try may(sender, inviteInto: space, tx, occasion) { continue }
      try tx.run("DELETE FROM one_time_link WHERE \(isPending(into: space)) AND inviter = \(sender)")
    }
  }

  /// Takes away every invitation that `person` sent and nobody took up.
  static func bury(of person: Identifier<Person>, _ tx: any Transaction) throws {
    try tx.run(
      """
      DELETE FROM one_time_link
      WHERE purpose = \(LinkPurpose.invitation.rawValue) AND used IS NULL AND inviter = \(person)
      """)
  }

  static func requireInviting(
    into space: Identifier<Space>?, _ doer: Doer, _ tx: any Transaction
  ) throws {
    if let space {
      try doer.require(.manageMembers, try Space.get(space, tx).subject)
    } else {
      try doer.require(.invitePeople, .installation)
    }
  }

  private static func isPending(into space: Identifier<Space>?) -> SQL {
    let place: SQL = space.map { "space = \($0)" } ?? "space IS NULL"
    return "purpose = \(LinkPurpose.invitation.rawValue) AND used IS NULL AND " + place
  }
}
