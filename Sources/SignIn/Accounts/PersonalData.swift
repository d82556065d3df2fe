package import Formats
internal import Basics
package import Spaces
package import Store

/// Everything that an installation holds about somebody, for themselves (GDPR, article 15 and 20).
package enum PersonalData {
  /// Without what would let others in: hashes and sealed secrets.
  package static func json(
    of person: Person, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> JSONValue {
    let account = try Accounts.find(person.id, tx)
    return .object([
      .init("person", about(person)),
      .init("passwordSet", instant(account?.passwordSet)),
      .init("codeSince", instant(account?.codeConfirmed)),
      .init("issuers", .texts(try IssuerEntrance.issuers(of: person.id, tx))),
      .init("identities", .array(try identities(of: person.id, tx))),
      .init("invitations", .array(try invitations(to: person, tx))),
      .init("posts", .array(try Post.of(person.id, tx).map { try post($0, tx) })),
      .init("memberships", .array(try memberships(of: person.id, tx, occasion))),
      .init("sessions", .array(try Sessions.list(of: person.id, tx, occasion).map(session))),
      .init("tokens", .array(try APITokens.list(of: person.id, tx, occasion).map(token))),
      .init("notices", try notices(of: person.id, tx)),
      .init("tables", .array(try tables(of: person.id, tx))),
      .init("mentions", try mentions(of: person.id, tx)),
      .init("history", .array(try history(of: person.id, tx))),
    ])
  }

  private static func about(_ person: Person) -> JSONValue {
    .object([
      .init("id", .text(person.id.text)), .init("name", .text(person.name)),
      .init("email", .text(person.email)),
      .init("language", .text(person.language)), .init("state", .text(person.state.rawValue)),
      .init("operator", .bool(person.isOperator)), .init("created", instant(person.createdAt)),
    ])
  }

  /// As whom issuers know them.
  private static func identities(of person: Identifier<Person>, _ tx: any Transaction) throws -> [JSONValue] {
    try tx.rows(
      "SELECT issuer, subject, linked FROM issuer_subject WHERE person = \(person) ORDER BY issuer, subject"
    ).map { row in
      .object([
        .init("issuer", .text(try row.text("issuer"))), .init("subject", .text(try row.text("subject"))),
        .init("linked", instant(try row.instant("linked"))),
      ])
    }
  }

  /// Those to them that are kept, and those that they sent.
  private static func invitations(to person: Person, _ tx: any Transaction) throws -> [JSONValue] {
    try tx.rows(
      """
      SELECT email, inviter, role, created, expires, used FROM one_time_link
      WHERE purpose = \(LinkPurpose.invitation.rawValue)
        AND (person = \(person.id) OR LOWER(email) = \(person.email.lowercased()) OR inviter = \(person.id))
      ORDER BY created, hash
      """
    ).map { row in
      .object([
        .init("to", .optional(try row.optionalText("email"))),
        .init("sent", .bool(try row.optionalText("inviter") == person.id.text)),
        .init("role", .optional(try row.optionalText("role"))),
        .init("made", instant(try row.instant("created"))),
        .init("ends", instant(try row.instant("expires"))),
        .init("used", instant(try row.optionalInstant("used"))),
      ])
    }
  }

  private static func post(_ post: Post, _ tx: any Transaction) throws -> JSONValue {
    .object([
      .init("organisation", .text(try Organisation.get(post.organisation, tx).name)),
      .init("title", .text(post.title)), .init("from", .optional(post.valid.from?.iso)),
      .init("until", .optional(post.valid.until?.iso)),
    ])
  }

  private static func memberships(
    of person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [JSONValue] {
    let actor = try Actor.of(person, at: occasion.today, tx)
    return try tx.rows(
      "SELECT space, role, valid_from, valid_to FROM membership WHERE person = \(person) ORDER BY valid_from, id"
    ).map { row in
      .object([
        .init("space", .optional(try name(of: row.identifier("space"), to: actor, tx))),
        .init("role", .text(try row.text("role"))),
        .init("from", .text(try row.text("valid_from"))),
        .init("until", .optional(try row.optionalText("valid_to"))),
      ])
    }
  }

  /// What a space is called; for somebody who may see it no longer, what it was called when they last heard of it.
  private static func name(
    of id: Identifier<Space>, to actor: Actor, _ tx: any Transaction
  ) throws -> String? {
    let space = try Space.get(id, tx)
    if may(actor, .seeSpace, space.subject) { return space.name }
    let last = try tx.row(
      "SELECT MAX(number) AS last FROM history WHERE about = \(actor.person) AND space = \(id)")
    return try space.name(at: last?.optionalInteger("last") ?? 0, tx)
  }

  /// What they follow and have silenced, how far they have read, whether they have letters, and of which duties these told.
  private static func notices(of person: Identifier<Person>, _ tx: any Transaction) throws -> JSONValue {
    let reader = try NoticeReader.of(person, tx)
    let chosen = try ChosenFollow.all(of: person, tx)
    return .object([
      .init("readUpTo", .number(Double(reader.seen))), .init("letters", .text(reader.letters.rawValue)),
      .init("lastLetter", .optional(reader.letterDay?.iso)),
      .init("dutyDays", .number(Double(reader.dutyDays))),
      .init("remindedOf", .array(try DutyReminder.told(to: person, tx))),
      .init(
        "chosen",
        .array(
          chosen.map { .object([.init("id", .text($0.id)), .init("choice", .text($0.choice.rawValue))]) })),
    ])
  }

  /// Tables that they sent and are about to bring into a space.
  private static func tables(of person: Identifier<Person>, _ tx: any Transaction) throws -> [JSONValue] {
    try tx.rows("SELECT name, made_at FROM thing_import WHERE person = \(person) ORDER BY made_at, id").map {
      .object([.init("name", .text(try $0.text("name"))), .init("sent", instant(try $0.instant("made_at")))])
    }
  }

  /// Comments in which they are mentioned.
  private static func mentions(of person: Identifier<Person>, _ tx: any Transaction) throws -> JSONValue {
    .texts(
      try tx.rows("SELECT comment FROM comment_mention WHERE person = \(person) ORDER BY entry").map {
        try $0.text("comment")
      })
  }

  /// What they did and what was done to their account; of what they did in spaces, when and what kind only, since
  /// the rest is the space's. What they said in comments is their own.
  private static func history(of person: Identifier<Person>, _ tx: any Transaction) throws -> [JSONValue] {
    let said = [ChangeKind.commentMade, .commentChanged].map(\.rawValue)
    return try tx.rows(
      """
      SELECT number, recorded_at, kind, CASE WHEN about = \(person) OR kind IN \(said)
        THEN content END AS content FROM history
      WHERE person = \(person) OR about = \(person) ORDER BY number
      """
    ).map { row in
      .object([
        .init("number", .number(Double(try row.integer("number")))),
        .init("recorded", instant(try row.instant("recorded_at"))),
        .init("kind", .text(try row.text("kind"))),
        .init("content", .optional(try row.optionalText("content"))),
      ])
    }
  }

  private static func session(_ line: SessionLine) -> JSONValue {
    .object([
      .init("agent", .text(line.agent)), .init("created", instant(line.created)),
      .init("seen", instant(line.seen)),
    ])
  }

  private static func token(_ token: TokenState) -> JSONValue {
    .object([
      .init("name", .text(token.name)), .init("scopes", .texts(token.scopes.map(\.rawValue).sorted())),
      .init("created", instant(token.created)), .init("expires", instant(token.expires)),
      .init("used", instant(token.used)),
    ])
  }

  /// Milliseconds since 1970.
  private static func instant(_ instant: Instant?) -> JSONValue {
    .optional(instant.map { Double($0.milliseconds) })
  }
}
