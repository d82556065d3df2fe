package import Basics
package import Spaces
package import Store

/// A new password for whoever forgot the old one.
package enum PasswordReset {
  /// A link for whoever has the address, and who they are, for the letter; nil where nobody has. The page that asks
  /// says the same in either case.
  package static func link(
    email: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> (secret: Secret, person: Person)? {
    guard let person = try Person.find(email: email, tx), person.state == .active else { return nil }
    try OneTimeLinks.revoke(.reset, of: person.id, tx)
    let secret = try OneTimeLinks.make(
      .reset, person: person.id, language: person.language, tx, occasion)
    return (secret, person)
  }

  /// Uses the link up and sets the password; ends every session of the person and revokes their tokens, since whoever
  /// comes this way may have been robbed. Nil where the link is used or over.
  /// The second factor stays: a mailbox alone does not open an account that asks for a code.
  package static func use(
    _ link: String, password: PasswordHash, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Identifier<Person>? {
    guard let found = try OneTimeLinks.find(link, tx, occasion), found.purpose == .reset,
      let person = try OneTimeLinks.use(link, tx, occasion)?.person,
      try Person.find(person, tx)?.state == .active
    else { return nil }
    try Accounts.setPassword(password, of: person, by: .person(person), tx, occasion)
    try APITokens.revokeAll(of: person, by: .person(person), tx, occasion)
    return person
  }
}
