package import Spaces
package import Store

/// The first account of an installation.
package enum FirstOwner {
  /// A new link for the first owner, where nobody runs the installation yet; nil where somebody does. Earlier such
  /// links open nothing any more.
  package static func link(
    language: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Secret? {
    let owners = try tx.row(
      """
      SELECT COUNT(*) AS owners FROM person
      WHERE is_operator = 1 AND is_demonstration = 0 AND state = \(Person.State.active.rawValue)
      """)
    guard try owners?.integer("owners") == 0 else { return nil }
    try OneTimeLinks.revoke(.owner, tx)
    return try OneTimeLinks.make(.owner, language: language, tx, occasion)
  }
}
