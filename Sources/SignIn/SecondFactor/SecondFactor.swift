package import Spaces
package import Store
internal import Basics

/// The second factor of an account: a secret shared with an app, codes that count once, and codes on paper.
package struct SecondFactor: Sendable {
  private let key: InstallationKey

  package init(key: InstallationKey) {
    self.key = key
  }

  /// A new secret, stored but not asked for until `confirm`.
  package func propose(
    for person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> CodeSecret {
    let secret = CodeSecret(randomBytes: occasion.randomBytes)
    let sealed = try key.seal(secret.bytes, for: context(person), randomBytes: occasion.randomBytes)
    let changed = try tx.run(
      """
      UPDATE account SET code_secret = \(sealed), code_step = NULL
      WHERE person = \(person) AND code_confirmed IS NULL
      """)
    guard changed == 1 else { throw Diagnostic("code-already-set", .badInput) }
    return secret
  }

  /// The secret that was proposed and is not confirmed yet, to be shown again after a wrong code; nil for none.
  package func proposed(for person: Identifier<Person>, _ tx: any Transaction) throws -> CodeSecret? {
    guard try Accounts.find(person, tx)?.asksForCode == false else { return nil }
    return try stored(person, tx)?.secret
  }

  /// Forgets a secret that was proposed and not confirmed; nothing else changes.
  package static func abandon(by person: Identifier<Person>, _ tx: any Transaction) throws {
    try tx.run(
      """
      UPDATE account SET code_secret = NULL, code_step = NULL
      WHERE person = \(person) AND code_confirmed IS NULL
      """)
  }

  /// Asks for codes from now on, if `code` is right: proof that the app has the secret. Ends every session but `kept`.
  /// The codes for paper, which are never to be had again; nil for a wrong code.
  package func confirm(
    _ code: String, for person: Identifier<Person>, keeping kept: Identifier<SessionKind>? = nil,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [String]? {
    guard try Accounts.find(person, tx)?.asksForCode == false, try takes(code, person, tx, occasion) else {
      return nil
    }
    try tx.run("UPDATE account SET code_confirmed = \(occasion.now) WHERE person = \(person)")
    try Sessions.endAll(of: person, except: kept, tx)
    try note(.codeAdded, person, tx, occasion)
    return try RecoveryCodes.replace(of: person, key: key, tx, occasion)
  }

  /// Whether `code` is the app's of now, used for the first time, or an unused one from paper.
  package func accepts(
    _ code: String, of person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Bool {
    if try takes(code, person, tx, occasion) { return true }
    guard try RecoveryCodes.use(code, of: person, key: key, tx, occasion) else { return false }
    try note(.recoveryCodeUsed, person, tx, occasion)
    return true
  }

  /// Asks for codes no longer. Ends every session but `kept`.
  package static func remove(
    of person: Identifier<Person>, by hand: Change.Hand, keeping kept: Identifier<SessionKind>? = nil,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let changed = try tx.run(
      """
      UPDATE account SET code_secret = NULL, code_confirmed = NULL, code_step = NULL
      WHERE person = \(person) AND code_secret IS NOT NULL
      """)
    try RecoveryCodes.remove(of: person, tx)
    guard changed > 0 else { return }
    try Sessions.endAll(of: person, except: kept, tx)
    var change = Change(by: hand, .codeRemoved)
    change.about = person
    try record(change, tx, occasion)
  }

  /// Whether the code is that of a step from one before to one after now (clocks of telephones differ), and of a step
  /// later than the last that was used: a code that was seen over a shoulder is worth nothing.
  private func takes(
    _ code: String, _ person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Bool {
    let digits = Array(code.utf8.filter { $0 != UInt8(ascii: " ") })
    guard digits.count == 6, let stored = try stored(person, tx) else { return false }
    let now = TimeCode.step(at: occasion.now)
    // A step far ahead was used while a clock was ahead: it must not lock its owner out until then.
    let last = stored.step.flatMap { $0 > now + 1 ? nil : $0 } ?? Int64.min
    let step = (now - 1...now + 1).first {
      $0 > last
        && matchesInConstantTime(Array(TimeCode.digits(secret: stored.secret.bytes, step: $0).utf8), digits)
    }
    guard let step else { return false }
    try tx.run("UPDATE account SET code_step = \(step) WHERE person = \(person)")
    return true
  }

  private func stored(
    _ person: Identifier<Person>, _ tx: any Transaction
  ) throws -> (secret: CodeSecret, step: Int64?)? {
    guard let row = try tx.row("SELECT code_secret, code_step FROM account WHERE person = \(person)"),
      case .bytes(let sealed) = try row.value("code_secret")
    else { return nil }
    guard let plain = key.unseal(sealed, for: context(person)) else {
      throw Diagnostic("key-changed", .unavailable)
    }
    return (CodeSecret(bytes: plain), try row.optionalInteger("code_step").map(Int64.init))
  }

  private func note(
    _ kind: ChangeKind, _ person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    var change = Change(by: .person(person), kind)
    change.about = person
    try record(change, tx, occasion)
  }

  private func context(_ person: Identifier<Person>) -> String { "second factor \(person.text)" }
}
