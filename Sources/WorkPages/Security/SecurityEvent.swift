import Pages
package import Spaces

/// What happened at the door, for the log of whoever runs the installation: kinds and identifiers, nothing that
/// anybody typed, no name and no address.
package struct SecurityEvent: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A session begins; `stage` says what it still takes.
    case signedIn = "signed-in"
    /// The code after the password was right, or the second factor that was demanded is set up.
    case completed
    case wrongSignIn = "wrong-sign-in"
    case wrongCode = "wrong-code"
    /// The password of today was asked for again before something that matters, and was wrong.
    case wrongPassword = "wrong-password"
    /// Too many tries.
    case limited
    /// What an issuer said was not believed, or leads to no account.
    case issuerRefused = "issuer-refused"
    case signedOut = "signed-out"
    case sessionEnded = "session-ended"
    /// A letter with a link for a new password is on its way.
    case resetAsked = "reset-asked"
    case passwordChanged = "password-changed"
    case factorAdded = "factor-added"
    case factorRemoved = "factor-removed"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    case accountOpened = "account-opened"
    case accountClosed = "account-closed"
    case accountErased = "account-erased"
  }

  package let kind: Kind
  /// Whose account; nil where there is none.
  package let person: Identifier<Person>?
  /// Further words, each from a closed list of the program or of the operator's settings.
  package let details: [String: String]

  package init(_ kind: Kind, _ person: Identifier<Person>?, _ details: [String: String] = [:]) {
    self.kind = kind
    self.person = person
    self.details = details
  }

  /// What a line of the log says, by field.
  package var fields: [String: String] {
    var fields = details
    fields["event"] = kind.rawValue
    if let person { fields["person"] = person.text }
    return fields
  }
}

extension WorkContext {
  func note(_ kind: SecurityEvent.Kind, _ person: Identifier<Person>?, _ details: [String: String] = [:]) {
    workplace.note(SecurityEvent(kind, person, details))
  }
}
