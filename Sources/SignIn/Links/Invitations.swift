package import Basics
internal import Formats
package import Spaces
package import Store

/// What an invitation says.
package struct InvitationDraft: Sendable {
  package var email: String
  package var name: String
  /// `nb`, `nn`, `sv` or `en`.
  package var language: String
  /// The space and the role in it; nil for an account alone.
  package var space: Identifier<Space>?
  package var role: Role

  package init(
    email: String, name: String = "", language: String = "nb", space: Identifier<Space>? = nil,
    role: Role = .reader
  ) {
    self.email = email
    self.name = name
    self.language = language
    self.space = space
    self.role = role
  }
}

/// Inviting people, and what comes of it.
package enum Invitations {
  /// Makes an invitation: into a space by whoever may say who belongs to it, to an account by whoever may make
  /// accounts. The secret is for the letter alone; whoever invites never sees it on a page.
  ///
  /// Into a space everything is the same whether or not the address has an account, even a closed one. Throws
  /// `invitations-too-many` beyond what may be sent (`InvitationLetters`), for an account alone `email-taken` and
  /// `account-closed`, which those who run the installation may know.
  package static func invite(
    _ draft: InvitationDraft, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Secret {
    guard let email = EmailAddress(draft.email) else {
      throw Diagnostic("email-malformed", .badInput, at: .init(field: "email"), ["email": draft.email])
    }
    try requireInviting(into: draft.space, doer, tx)
    let person = try Person.find(email: email.text, tx)
    if draft.space == nil { try requireNoAccount(person, email) }
    if let inviter = doer.person {
      try InvitationLetters.take(to: email, into: draft.space, by: inviter, tx, occasion)
    }
    var change = Change(by: doer.hand, .personInvited)
    change.space = draft.space
    change.about = person?.id
    if draft.space != nil { change.after = .object([.init("role", .text(draft.role.rawValue))]) }
    try record(change, tx, occasion)
    return try OneTimeLinks.make(
      .invitation, person: person?.id, email: email, name: draft.name.isEmpty ? nil : draft.name,
      space: draft.space, role: draft.space == nil ? nil : draft.role, inviter: doer.person,
      language: person?.language ?? draft.language, tx, occasion)
  }

  private static func requireNoAccount(_ person: Person?, _ email: EmailAddress) throws(Diagnostic) {
    switch person?.state {
    case .closed: throw Diagnostic("account-closed", .badInput, at: .init(field: "email"))
    case .active: throw Diagnostic("email-taken", .badInput, at: .init(field: "email"), ["email": email.text])
    case .invited, nil: return
    }
  }

  /// What whoever accepts says of themselves.
  package struct Acceptance: Sendable {
    package var name: String
    /// Counts only where the link says no address.
    package var email: String
    /// Nil for whoever signs in by an issuer.
    package var password: PasswordHash?
    /// What they read the page in, where somebody without an account did; else that of the link counts.
    package var language: String?

    package init(name: String, email: String, password: PasswordHash?, language: String? = nil) {
      self.name = name
      self.email = email
      self.password = password
      self.language = language
    }
  }

  /// Accepts an invitation or becomes the first owner: makes the account of somebody who has none, and takes them
  /// into the space. Nil where the link is used or over.
  ///
  /// Throws `sign-in-first` where the address has an account and `known`, who is signed in, is nil: a link alone
  /// does not open an account that is in use. Throws `invitation-for-another` where it was not sent to `known`.
  package static func accept(
    _ link: String, as known: Identifier<Person>?, _ answer: Acceptance, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Person>? {
    guard let hash = Secret(link)?.hash else { return nil }
    return try accept(hash: hash, as: known, answer, tx, occasion)
  }

  static func accept(
    hash: [UInt8], as known: Identifier<Person>?, _ answer: Acceptance, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Person>? {
    guard let link = try OneTimeLinks.use(hash: hash, tx, occasion), link.purpose != .reset else {
      return nil
    }
    if let known, try !link.isMeant(for: Person.get(known, tx)) {
      throw Diagnostic("invitation-for-another", .forbidden)
    }
    let person = try known ?? open(link, answer, tx, occasion)
    if link.purpose == .owner { try makeOwner(person, tx, occasion) }
    if let space = link.space, let role = link.role {
      try join(person, to: space, as: role, invitedBy: link.inviter, tx, occasion)
    }
    if known == nil { try NoticeReader.begin(person, tx) }
    return person
  }

  private static func open(
    _ link: OneTimeLink, _ answer: Acceptance, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Identifier<Person> {
    let email = link.email ?? answer.email
    let found = try link.person.flatMap { try Person.find($0, tx) } ?? Person.find(email: email, tx)
    switch found?.state {
    case .active: throw Diagnostic("sign-in-first", .forbidden)
    case .closed: throw Diagnostic("account-closed", .forbidden)
    case .invited, nil: break
    }
    let hand = Change.Hand.command("invitation")
    let person: Person
    if let found {
      person = try found.change(.init(name: answer.name), by: .person(found.id), tx, occasion)
    } else {
      let draft = PersonDraft(
        name: answer.name, email: email, language: answer.language ?? link.language)
      person = try Person.make(draft, by: hand, tx, occasion)
    }
    try Accounts.open(person, password: answer.password, tx, occasion)
    return person.id
  }

  private static func makeOwner(
    _ person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try Person.get(person, tx).change(.init(isOperator: true), by: .command("first owner"), tx, occasion)
    try OneTimeLinks.revoke(.owner, tx)
  }

  private static func join(
    _ person: Identifier<Person>, to space: Identifier<Space>, as role: Role,
    invitedBy inviter: Identifier<Person>?,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let doer: Doer =
      if let inviter { .actor(try Actor.of(inviter, at: occasion.today, tx)) } else {
        .command("people invite")
      }
    let draft = MembershipDraft(.person(person), role, from: occasion.today)
    do {
      try Membership.add(draft, to: try Space.get(space, tx), as: .memberJoined, by: doer, tx, occasion)
    } catch let fault as Diagnostic where fault.code == "already-member" {
      // They belong already, with the role that somebody gave them meanwhile.
      return
    }
  }
}
