package import Spaces
package import Store

extension Accounts {
  /// Erases the personal data of `person`, and everything that they could sign in with.
  package static func erase(
    _ person: Person, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try doer.require(.changeAccount, .account(person.id))
    try Sessions.endAll(of: person.id, tx)
    for table in ["api_token", "recovery_code", "issuer_subject", "one_time_link", "account"] as [SQL] {
      try tx.run("DELETE FROM \(table) WHERE person = \(person.id)")
    }
    try tx.run("DELETE FROM one_time_link WHERE email = \(person.email)")
    try Invitations.bury(of: person.id, tx)
    try person.erase(by: doer, why: why, tx, occasion)
  }
}
