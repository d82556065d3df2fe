package import Basics
package import Spaces
import Store

/// A link that lets whoever has it do one thing once.
package struct OneTimeLink: Sendable {
  package let purpose: LinkPurpose
  /// Whom it is for, where they are known already.
  package let person: Identifier<Person>?
  /// Where it was sent, and the address that a new account gets.
  package let email: String?
  package let name: String?
  package let space: Identifier<Space>?
  package let role: Role?
  package let inviter: Identifier<Person>?
  /// `nb`, `nn`, `sv` or `en`: what the mail is written in.
  package let language: String
  package let expires: Instant
}

extension OneTimeLink {
  /// Whether whoever sent the invitation may still do so. What a command made, and what nobody sent, stands by itself.
  func isBacked(_ tx: any Transaction, _ occasion: Occasion) throws -> Bool {
    guard purpose == .invitation, let inviter else { return true }
    return try Invitations.may(inviter, inviteInto: space, tx, occasion)
  }

  /// Whether it was sent to `person`: to their account, or to their address before they had one. The first owner's
  /// link was sent to nobody and is for whoever runs the machine.
  func isMeant(for person: Person) -> Bool {
    guard purpose == .invitation else { return true }
    if let named = self.person { return named == person.id }
    return email?.lowercased() == person.email.lowercased()
  }
}

package enum LinkPurpose: String, CaseIterable, Sendable {
  /// Makes the first account of an installation.
  case owner
  /// Makes an account, or takes an account into a space.
  case invitation
  /// Sets a new password.
  case reset

  /// How long such a link can be used.
  package var lasts: Duration {
    switch self {
    case .owner: .seconds(86400)
    case .invitation: .seconds(7 * 86400)
    case .reset: .seconds(3600)
    }
  }
}
