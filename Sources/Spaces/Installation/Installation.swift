import Basics
package import Store

/// The installation as a whole.
package enum Installation {
  /// Whether nobody runs it yet, apart from what a demonstration brings.
  package static func isEmpty(_ tx: any Transaction) throws -> Bool {
    try tx.row(
      """
      SELECT id FROM person WHERE is_operator = 1 AND state <> \(Person.State.closed.rawValue) LIMIT 1
      """) == nil
  }

  /// The first account, which runs the installation. Throws `installation-owned` where there is one.
  package static func makeOwner(
    name: String, email: String, language: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Person {
    guard try isEmpty(tx) else { throw Diagnostic("installation-owned", .badInput) }
    let draft = PersonDraft(name: name, email: email, language: language, isOperator: true)
    return try Person.make(draft, by: .command("serve"), tx, occasion)
  }
}
