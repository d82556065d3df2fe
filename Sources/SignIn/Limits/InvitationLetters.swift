package import Basics
internal import Formats
package import Spaces
package import Store

/// How many letters somebody can have sent to people who did not ask for them.
///
/// Everybody with an account can make a space and invite into it, so that invitations are the one way for a member to
/// make the installation write to strangers.
package enum InvitationLetters {
  private static let day = Duration.seconds(86400)
  /// In a day: by one person, into one space, and to one address by whomever.
  package static let (byInviter, bySpace, toRecipient) = (20, 40, 3)
  /// In a day, to accounts alone, by one of those who run the installation.
  package static let byOperator = 200

  /// Counts one invitation. Throws `invitations-too-many`, and counts nothing, where it is one too many.
  static func take(
    to recipient: EmailAddress, into space: Identifier<Space>?, by inviter: Identifier<Person>,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let limits = try limits(to: recipient, into: space, by: inviter, tx)
    let waits = try limits.compactMap { try RateLimits.wait($0.limit, $0.key, tx, occasion) }
    if let longest = waits.max() { throw fault(longest) }
    for (limit, key) in limits {
      if let wait = try RateLimits.take(limit, key, tx, occasion) { throw fault(wait) }
    }
  }

  private static func limits(
    to recipient: EmailAddress, into space: Identifier<Space>?, by inviter: Identifier<Person>,
    _ tx: any Transaction
  ) throws -> [(limit: RateLimit, key: String)] {
    let toRecipient = (RateLimit("invitation recipient", toRecipient, within: day), recipient.folded)
    guard let space else {
      return [(RateLimit("invitation operator", byOperator, within: day), inviter.text), toRecipient]
    }
    // What the operator grants a space is for whoever invites there.
    if let granted = try LetterQuota.of(space, tx) {
      return [(RateLimit("invitation space", granted, within: day), space.text), toRecipient]
    }
    return [
      (RateLimit("invitation inviter", byInviter, within: day), inviter.text),
      (RateLimit("invitation space", bySpace, within: day), space.text), toRecipient,
    ]
  }

  private static func fault(_ wait: Duration) -> Diagnostic {
    let hours = max(1, (wait.components.seconds + 3599) / 3600)
    return Diagnostic("invitations-too-many", .unavailable, ["hours": "\(hours)"])
  }
}

/// How many invitations a day the operator grants a space instead of the usual number.
package enum LetterQuota {
  /// What can be granted.
  package static let most = 10_000

  /// Nil where nothing was granted.
  package static func of(_ space: Identifier<Space>, _ tx: any Transaction) throws -> Int? {
    try tx.row("SELECT letters FROM letter_quota WHERE space = \(space)")?.integer("letters")
  }

  /// Grants a space `letters` a day, or with nil the usual number again. Throws `space-unknown`, and `not-permitted` for
  /// whoever does not run the installation.
  package static func grant(
    _ letters: Int?, to space: Identifier<Space>, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try doer.require(.operate, .installation)
    _ = try Space.get(space, tx)
    let before = try of(space, tx)
    guard before != letters else { return }
    if let letters {
      try tx.run(
        """
        INSERT INTO letter_quota (space, letters, granted) VALUES (\(space), \(letters), \(occasion.now))
        ON CONFLICT (space) DO UPDATE SET letters = \(letters), granted = \(occasion.now)
        """)
    } else {
      try tx.run("DELETE FROM letter_quota WHERE space = \(space)")
    }
    var change = Change(by: doer.hand, .lettersGranted)
    change.space = space
    change.before = .object([.init("letters", .optional(before.map(Double.init)))])
    change.after = .object([.init("letters", .optional(letters.map(Double.init)))])
    try record(change, tx, occasion)
  }
}
