package import Pages

/// Addresses of signing in and out, and of accounts.
package enum AccountPlaces {
  /// Query: `back`, where to go on afterwards.
  package static let signIn = Place("/sign-in", .form.forAnyone)
  /// The code after the password. Query: `back`.
  package static let code = Place("/sign-in/code", .form.forAnyone)
  /// A letter for a new password.
  package static let forgotten = Place("/sign-in/forgotten", .form.forAnyone)
  package static let signOut = Place("/sign-out", .act)
  /// What a one-time link leads to, by its secret.
  package static let link = Places<String>("/links/:secret", .form.forAnyone)
  /// On to an issuer of identities. Query: `back`, `link`; sent as a form where one was interrupted.
  package static let issuer = Places<String>("/sign-in/issuer/:id", .form.forAnyone.callingElsewhere)
  /// Where an issuer sends people back to.
  package static let issuerAnswer = Places<String>("/sign-in/answer/:id", .reading.callingElsewhere)
  /// One's own account.
  package static let mine = Place("/account", .reading)
  package static let profile = Place("/account/profile", .act)
  package static let password = Place("/account/password", .form)
  /// The code from an app: turning it on and off.
  package static let secondFactor = Place("/account/code", .form)
  package static let secondFactorOff = Place("/account/code/off", .act)
  package static let endSession = Place("/account/sessions/end", .act)
  package static let makeToken = Place("/account/tokens", .act)
  package static let revokeToken = Place("/account/tokens/revoke", .act)
  /// Everything that is held about the visitor, as a file.
  package static let data = Place("/account/data.json", .reading)
  package static let erase = Place("/account/erase", .form)
  /// Everybody with an account, for whoever runs the installation. Query: `page`.
  package static let people = Place("/people", .reading)
  /// Letters go by a mail server.
  package static let changePerson = Place("/people/change", .act.callingElsewhere)
  /// Query: `space`, to invite into one.
  package static let invite = Place("/people/invite", .form.callingElsewhere)
}
