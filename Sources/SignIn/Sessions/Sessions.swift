package import Basics
package import Spaces
package import Store

/// Sessions as they lie in the database. The cookie holds a `Secret`; the database holds its hash.
package enum Sessions {
  /// A session is written to at most once in this time, so that reading pages stays reading.
  private static let touchAfter = Duration.seconds(60)

  /// Begins a session; the secret is the value of its cookie and is never to be had again.
  package static func open(
    for person: Identifier<Person>, stage: SessionState.Stage = .complete, by method: SignInMethod,
    agent: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Secret {
    try sweep(tx, occasion)
    let secret = Secret(randomBytes: occasion.randomBytes)
    let id = Identifier<SessionKind>(occasion)
    try tx.run(
      """
      INSERT INTO session (id, hash, person, stage, method, agent, created, seen)
      VALUES (\(id), \(secret.hash), \(person), \(stage.rawValue), \(method.rawValue),
        \(AgentLabel.of(agent)), \(occasion.now), \(occasion.now))
      """)
    return secret
  }

  /// The session that a cookie stands for, or nil: unknown, over, or of somebody whose account was closed.
  package static func find(_ cookie: String, _ tx: any Transaction, _ occasion: Occasion) throws
    -> SessionState?
  {
    guard let secret = Secret(cookie) else { return nil }
    guard
      let row = try tx.row(
        """
        SELECT session.id, session.person, person.name, session.stage, session.method, session.created,
          session.seen
        FROM session JOIN person ON person.id = session.person
        WHERE session.hash = \(secret.hash) AND person.state = 'active'
        """),
      let stage = SessionState.Stage(rawValue: try row.text("stage")),
      let method = SignInMethod(rawValue: try row.text("method"))
    else { return nil }
    let created = try row.instant("created")
    let seen = try row.instant("seen")
    guard SessionTimes.standard.holds(created: created, seen: seen, stage: stage, at: occasion.now) else {
      return nil
    }
    return SessionState(
      sessionID: try row.identifier("id"), person: try row.identifier("person"), name: try row.text("name"),
      stage: stage, method: method, created: created, seen: seen, csrfToken: secret.derived(for: "nabo form"))
  }

  /// Whether `touch` is due: a session is written to at most once a minute, so that reading stays reading.
  package static func needsTouch(_ session: SessionState, at now: Instant) -> Bool {
    let rest = now.since(session.seen)
    return rest >= touchAfter || rest < .zero
  }

  /// Notes that the session was used now.
  package static func touch(_ session: SessionState, _ tx: any Transaction, _ occasion: Occasion) throws {
    try tx.run("UPDATE session SET seen = \(occasion.now) WHERE id = \(session.sessionID)")
  }

  /// Gives the session a new cookie, because its holder may do more from now on: after a code, a new password or
  /// a change of the second factor. The old cookie opens nothing any more.
  package static func rotate(
    _ session: SessionState, to stage: SessionState.Stage = .complete, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Secret {
    let secret = Secret(randomBytes: occasion.randomBytes)
    try tx.run(
      """
      UPDATE session SET hash = \(secret.hash), stage = \(stage.rawValue), seen = \(occasion.now)
      WHERE id = \(session.sessionID)
      """)
    return secret
  }

  /// Ends one session of `person`; whether there was one.
  @discardableResult package static func end(
    _ id: Identifier<SessionKind>, of person: Identifier<Person>, _ tx: any Transaction
  ) throws -> Bool {
    try tx.run("DELETE FROM session WHERE id = \(id) AND person = \(person)") == 1
  }

  /// Ends all sessions of `person` but one; how many there were.
  @discardableResult package static func endAll(
    of person: Identifier<Person>, except kept: Identifier<SessionKind>? = nil, _ tx: any Transaction
  ) throws -> Int {
    try tx.run("DELETE FROM session WHERE person = \(person) AND id <> \(kept?.text ?? "")")
  }

  /// Ends every session of everybody; how many there were.
  @discardableResult package static func endAll(_ tx: any Transaction) throws -> Int {
    try tx.run("DELETE FROM session")
  }

  /// The sessions of `person`, the last used first.
  package static func list(
    of person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [SessionLine] {
    try tx.rows(
      """
      SELECT id, stage, method, agent, created, seen FROM session
      WHERE person = \(person) ORDER BY seen DESC, id
      """
    ).compactMap { row in
      guard let stage = SessionState.Stage(rawValue: try row.text("stage")),
        let method = SignInMethod(rawValue: try row.text("method"))
      else { return nil }
      let line = SessionLine(
        sessionID: try row.identifier("id"), method: method, agent: try row.text("agent"),
        created: try row.instant("created"), seen: try row.instant("seen"))
      let holds = SessionTimes.standard.holds(
        created: line.created, seen: line.seen, stage: stage, at: occasion.now)
      return holds ? line : nil
    }
  }

  /// Takes away what is over, and what was written while a clock was ahead.
  private static func sweep(_ tx: any Transaction, _ occasion: Occasion) throws {
    let times = SessionTimes.standard
    try tx.run(
      """
      DELETE FROM session
      WHERE seen < \(occasion.now.adding(.zero - times.idle))
        OR created < \(occasion.now.adding(.zero - times.absolute))
        OR created > \(occasion.now.adding(SessionTimes.tolerance))
        OR seen > \(occasion.now.adding(SessionTimes.tolerance))
      """)
  }
}

/// A session as its owner sees it among others.
package struct SessionLine: Sendable {
  package let sessionID: Identifier<SessionKind>
  package let method: SignInMethod
  /// Browser and system, as far as the browser said.
  package let agent: String
  package let created: Instant
  package let seen: Instant
}
