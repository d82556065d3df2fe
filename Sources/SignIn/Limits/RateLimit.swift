package import Basics
package import Spaces
package import Store

/// How often something may happen within a time.
package struct RateLimit: Sendable {
  /// Tells the counters of different limits apart.
  package let name: String
  package let count: Int
  package let within: Duration

  package init(_ name: String, _ count: Int, within: Duration) {
    self.name = name
    self.count = count
    self.within = within
  }

  /// Sign-ins from one address, right or wrong: enough for an office behind one address.
  package static let signInByAddress = RateLimit("sign-in address", 60, within: .seconds(600))
  /// Wrong sign-ins to one account from addresses that never signed in to it.
  package static let wrongByAccount = RateLimit("sign-in account", 100, within: .seconds(3600))
  /// Letters for a new password: to one address of mail, from one address of the net, and sent by somebody who runs
  /// the installation. They share nothing with invitations, which nobody can use up for them.
  package static let resetsByRecipient = RateLimit("reset recipient", 5, within: .seconds(3600))
  package static let resetsByAddress = RateLimit("reset address", 20, within: .seconds(3600))
  package static let resetsByOperator = RateLimit("reset operator", 60, within: .seconds(3600))
  /// Uses of links from one address.
  package static let linksByAddress = RateLimit("link address", 60, within: .seconds(600))
  /// Codes tried by one account.
  package static let codesByAccount = RateLimit("code account", 10, within: .seconds(900))
  /// Visits to issuers begun from one address.
  package static let issuersByAddress = RateLimit("issuer address", 60, within: .seconds(600))
}

/// Counters in the database, so that several servers share them. Each call is one statement.
package enum RateLimits {
  /// Counts one more for `key`; nil where that is within the limit, else how long until it is again.
  package static func take(
    _ limit: RateLimit, _ key: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Duration? {
    let now = occasion.now
    let end = now.adding(limit.within)
    // A window that ends later than one begun now was begun while a clock was ahead.
    let row = try tx.row(
      """
      INSERT INTO rate_window (key, count, ends) VALUES (\(LimitKey.hash(limit.name, key)), 1, \(end))
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN rate_window.ends <= \(now) OR rate_window.ends > \(end) THEN 1
          ELSE rate_window.count + 1 END,
        ends = CASE WHEN rate_window.ends <= \(now) OR rate_window.ends > \(end) THEN \(end)
          ELSE rate_window.ends END
      RETURNING count, ends
      """)
    guard let row else { return nil }
    let count = try row.integer("count")
    if count == 1 { try sweep(tx, occasion) }
    return count > limit.count ? try row.instant("ends").since(now) : nil
  }

  /// How long until `key` is within the limit, without counting; nil where it is.
  package static func wait(
    _ limit: RateLimit, _ key: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Duration? {
    let row = try tx.row("SELECT count, ends FROM rate_window WHERE key = \(LimitKey.hash(limit.name, key))")
    guard let row, try row.integer("count") >= limit.count else { return nil }
    let rest = try row.instant("ends").since(occasion.now)
    return rest > .zero && rest <= limit.within ? rest : nil
  }

  private static func sweep(_ tx: any Transaction, _ occasion: Occasion) throws {
    try tx.run("DELETE FROM rate_window WHERE ends < \(occasion.now)")
  }
}
