package import Spaces
package import Store

extension Accounts {
  /// Closes the account: sessions end, and tokens, links and the invitations that they sent count no longer, also when
  /// the account is opened again.
  package static func close(
    _ person: Person, by hand: Change.Hand, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try person.change(.init(state: .closed), by: hand, tx, occasion)
    try Sessions.endAll(of: person.id, tx)
    try APITokens.revokeAll(of: person.id, by: hand, tx, occasion)
    try OneTimeLinks.revoke(.reset, of: person.id, tx)
    try Invitations.bury(of: person.id, tx)
  }
}
