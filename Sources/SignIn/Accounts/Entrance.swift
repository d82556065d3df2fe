package import Basics
package import Spaces
package import Store

/// Signing in with e-mail address and password.
///
/// An address that nobody has takes the same work and gets the same answer as a wrong password. Blocks its thread
/// for the time of a derivation, which happens outside of any transaction.
package struct Entrance: Sendable {
  private let storage: any Storage
  private let gate: PasswordGate
  private let cost: ScryptCost
  private let demand: FactorDemand

  package init(
    storage: any Storage, gate: PasswordGate, cost: ScryptCost = .standard, demand: FactorDemand = .offered
  ) {
    self.storage = storage
    self.gate = gate
    self.cost = cost
    self.demand = demand
  }

  /// What came of trying to sign in.
  package enum Outcome: Sendable {
    /// A session begins, with this cookie; what it still takes.
    case opened(cookie: Secret, SessionState.Stage)
    /// The address or the password is wrong, or the account is closed: which of them is not told. Whose account was
    /// tried is for the log alone.
    case wrong(Identifier<Person>?)
    /// Too many tries: how long to wait; whose account was tried is for the log alone.
    case wait(Duration, Identifier<Person>?)
  }

  /// Where a try comes from.
  package struct Origin: Sendable {
    /// The client's address, for the limits.
    package let address: String
    /// What the browser says it is.
    package let agent: String

    package init(address: String, agent: String) {
      self.address = address
      self.agent = agent
    }
  }

  /// Signs in. Throws `sign-in-busy` when too many try at once, and `StorageFault`.
  package func signIn(
    email: String, password: String, from origin: Origin, _ occasion: Occasion
  ) throws -> Outcome {
    let account = email.lowercased()
    let network = ClientAddress.network(of: origin.address)
    if let wait = try limit(account, network, occasion) { return .wait(wait, try holder(email)) }
    let found = try storage.read { tx in try known(email, tx) }
    // Never longer than what a new password may be, so that nobody can send megabytes to be hashed.
    let isRight = try gate.pass {
      try (found?.hash ?? unknown(occasion)).matches(
        String(password.prefix(PasswordRules.lengths.upperBound)))
    }
    guard let found, isRight, password.count <= PasswordRules.lengths.upperBound else {
      try storage.write { tx in try WrongSignIns.count(account: account, network: network, tx, occasion) }
      return .wrong(try holder(email))
    }
    let renewed = found.hash.cost.isWeaker(than: cost) ? try self.hash(password, occasion) : nil
    return try storage.write { tx in
      // Between reading and here the account may have been closed or the password changed.
      guard let now = try known(email, tx), now.hash.text == found.hash.text else {
        return .wrong(found.person)
      }
      if let renewed { try Accounts.rehash(renewed, of: found.person, tx) }
      try WrongSignIns.forgive(account: account, network: network, tx, occasion)
      let stage = try demand.stage(of: found.person, asksForCode: now.asksForCode, tx, occasion)
      let cookie = try Sessions.open(
        for: found.person, stage: stage, by: .password, agent: origin.agent, tx, occasion)
      return .opened(cookie: cookie, stage)
    }
  }

  /// Whether `password` is that of `person`, who is signed in and is asked again before something that matters. Wrong
  /// answers count as wrong sign-ins.
  package func confirm(
    _ person: Identifier<Person>, password: String, from origin: Origin, _ occasion: Occasion
  ) throws -> Outcome? {
    let network = ClientAddress.network(of: origin.address)
    let (email, hash) = try storage.read { tx in
      (try Person.get(person, tx).email.lowercased(), try Accounts.find(person, tx)?.password)
    }
    if let wait = try limit(email, network, occasion) { return .wait(wait, person) }
    let isRight = try gate.pass {
      try (hash ?? unknown(occasion)).matches(String(password.prefix(PasswordRules.lengths.upperBound)))
    }
    guard !isRight || hash == nil else { return nil }
    try storage.write { tx in try WrongSignIns.count(account: email, network: network, tx, occasion) }
    return .wrong(person)
  }

  /// The code after the password: the session is complete with it, and gets a new cookie.
  package func enter(
    code: String, for session: SessionState, factor: SecondFactor, _ occasion: Occasion
  ) throws -> Outcome {
    try storage.write { tx in
      if let wait = try RateLimits.take(.codesByAccount, session.person.text, tx, occasion) {
        return .wait(wait, session.person)
      }
      guard try factor.accepts(code, of: session.person, tx, occasion) else {
        return .wrong(session.person)
      }
      return .opened(cookie: try Sessions.rotate(session, tx, occasion), .complete)
    }
  }

  /// The hash of a new password. Its rules are checked before (`PasswordRules`).
  package func hash(_ password: String, _ occasion: Occasion) throws -> PasswordHash {
    try gate.pass { try PasswordHash(password, cost: cost, randomBytes: occasion.randomBytes) }
  }

  private struct Known {
    let person: Identifier<Person>
    let hash: PasswordHash
    let asksForCode: Bool
  }

  private func known(_ email: String, _ tx: any Transaction) throws -> Known? {
    guard let person = try Person.find(email: email, tx), person.state == .active,
      let account = try Accounts.find(person.id, tx), let hash = account.password
    else { return nil }
    return Known(person: person.id, hash: hash, asksForCode: account.asksForCode)
  }

  /// Whose address it is, whatever the state of their account.
  private func holder(_ email: String) throws -> Identifier<Person>? {
    try storage.read { tx in try Person.find(email: email, tx)?.id }
  }

  private func limit(_ account: String, _ network: String, _ occasion: Occasion) throws -> Duration? {
    try storage.write { tx in
      if let wait = try RateLimits.take(.signInByAddress, network, tx, occasion) { return wait }
      return try WrongSignIns.wait(account: account, network: network, tx, occasion)
    }
  }

  /// A hash that no password has.
  private func unknown(_ occasion: Occasion) -> PasswordHash {
    PasswordHash(ofNothing: cost, randomBytes: occasion.randomBytes)
  }
}
