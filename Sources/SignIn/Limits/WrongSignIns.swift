package import Basics
package import Spaces
package import Store

/// Makes guessing slow: who was wrong often at one account from one address waits longer each time.
///
/// Nobody can lock somebody else out: the wait belongs to account and address together; the limit of the account as
/// a whole leaves out addresses from which it was signed in to within 90 days; and a link by mail always works.
package enum WrongSignIns {
  /// Wrong tries that cost nothing, since everybody mistypes.
  private static let free = 4
  private static let firstWait = Duration.seconds(5)
  private static let longestWait = Duration.seconds(900)
  private static let remembered = Duration.seconds(90 * 86400)

  /// How long `account` must wait at `network` before the next try is looked at; nil for not at all.
  package static func wait(
    account: String, network: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Duration? {
    let row = try tx.row("SELECT count, last FROM wrong_sign_in WHERE key = \(key(account, network))")
    if let row {
      let rest = pause(after: try row.integer("count"))
      let passed = occasion.now.since(try row.instant("last"))
      // A try that lies in the future was counted while a clock was ahead, and holds nobody up until then.
      if passed < rest, passed >= .zero - SessionTimes.tolerance { return min(rest, rest - passed) }
    }
    let isKnown = try tx.row("SELECT key FROM wrong_sign_in WHERE key = \(knownKey(account, network))") != nil
    return isKnown ? nil : try RateLimits.wait(.wrongByAccount, account, tx, occasion)
  }

  /// Counts a wrong try.
  package static func count(
    account: String, network: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try sweep(tx, occasion)
    try tx.run(
      """
      INSERT INTO wrong_sign_in (key, count, last) VALUES (\(key(account, network)), 1, \(occasion.now))
      ON CONFLICT (key) DO UPDATE SET count = wrong_sign_in.count + 1, last = \(occasion.now)
      """)
    if try tx.row("SELECT key FROM wrong_sign_in WHERE key = \(knownKey(account, network))") == nil {
      _ = try RateLimits.take(.wrongByAccount, account, tx, occasion)
    }
  }

  /// Forgets the wrong tries after a right one, and remembers the address.
  package static func forgive(
    account: String, network: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try tx.run("DELETE FROM wrong_sign_in WHERE key = \(key(account, network))")
    try tx.run(
      """
      INSERT INTO wrong_sign_in (key, count, last) VALUES (\(knownKey(account, network)), 0, \(occasion.now))
      ON CONFLICT (key) DO UPDATE SET last = \(occasion.now)
      """)
  }

  /// Wrong tries are forgotten after a day, so that the table does not grow with what attackers try.
  private static func sweep(_ tx: any Transaction, _ occasion: Occasion) throws {
    try tx.run(
      """
      DELETE FROM wrong_sign_in
      WHERE last < \(occasion.now.adding(.seconds(-86400)))
        AND (count > 0 OR last < \(occasion.now.adding(.zero - remembered)))
      """)
  }

  /// Doubles with each wrong try after the free ones.
  static func pause(after count: Int) -> Duration {
    guard count >= free else { return .zero }
    return min(longestWait, firstWait * (1 << min(count - free, 16)))
  }

  private static func key(_ account: String, _ network: String) -> [UInt8] {
    LimitKey.hash("wrong", account, network)
  }

  private static func knownKey(_ account: String, _ network: String) -> [UInt8] {
    LimitKey.hash("known", account, network)
  }
}
