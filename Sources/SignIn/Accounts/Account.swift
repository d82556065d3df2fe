package import Basics
package import Spaces

/// What somebody signs in with, apart from who they are.
package struct Account: Sendable {
  package let person: Identifier<Person>
  /// Nil for whoever signs in by an issuer only.
  package let password: PasswordHash?
  package let passwordSet: Instant?
  /// Since when a code is asked for after the password; nil where none is.
  package let codeConfirmed: Instant?

  /// Whether the secret of an app was proposed that is not confirmed yet.
  package let hasBegunCode: Bool

  package var asksForCode: Bool { codeConfirmed != nil }
}

extension ChangeKind {
  package static let passwordSet = ChangeKind("account.password-set")
  package static let codeAdded = ChangeKind("account.code-added")
  package static let codeRemoved = ChangeKind("account.code-removed")
  package static let recoveryCodeUsed = ChangeKind("account.recovery-code-used")
  package static let issuerLinked = ChangeKind("account.issuer-linked")
  package static let tokenMade = ChangeKind("account.token-made")
  package static let tokenRevoked = ChangeKind("account.token-revoked")
  package static let lettersGranted = ChangeKind("account.letters-granted")

  /// Those of signing in, for a list to choose from.
  package static let ofSignIn: [ChangeKind] = [
    passwordSet, codeAdded, codeRemoved, recoveryCodeUsed, issuerLinked, tokenMade, tokenRevoked,
    personInvited, invitationWithdrawn, lettersGranted,
  ]
}
