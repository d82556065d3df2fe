package import Basics
package import Store

extension Jobs {
  /// Asks for some work: where nobody has, it waits from now on; else it is wanted for longer.
  ///
  /// - Returns: how far it is; `full` where it was not taken on.
  package static func ask(
    _ key: JobKey, _ tx: any Transaction, at now: Instant, _ rules: JobRules = .standard
  ) throws -> JobState {
    let count = try tx.run(
      "UPDATE job SET asked = CASE WHEN asked < \(now) THEN \(now) ELSE asked END WHERE key = \(key.hash)")
    guard count == 0 else { return try look(key, tx, at: now, rules) }
    try sweep(tx, at: now, rules)
    let row = try tx.row(
      "SELECT COUNT(*) AS jobs FROM job WHERE state IN \([State.waiting, .running].map(\.rawValue))")
    guard try row?.integer("jobs") ?? 0 < rules.mostOpen else { return .full }
    try tx.run(
      """
      INSERT INTO job (key, kind, state, share, tries, created, asked, size)
      VALUES (\(key.hash), \(key.kind), \(State.waiting.rawValue), \(0.0), 0, \(now), \(now), 0)
      """)
    return .free(share: 0)
  }

  /// Forgets a result that cannot be used, so that it is worked out anew.
  package static func forget(_ key: JobKey, _ tx: any Transaction) throws {
    try tx.run("DELETE FROM job WHERE key = \(key.hash) AND state = \(State.finished.rawValue)")
  }

  /// Drops what nobody wants any more, and the oldest results beyond the bound.
  package static func sweep(
    _ tx: any Transaction, at now: Instant, _ rules: JobRules = .standard
  ) throws {
    let unwanted = now.adding(.zero - rules.patience)
    // What somebody asked about tomorrow was asked by a clock that was ahead.
    try tx.run(
      """
      DELETE FROM job WHERE (state = \(State.waiting.rawValue) AND asked < \(unwanted))
        OR (state = \(State.running.rawValue) AND asked < \(unwanted) AND held_until < \(unwanted)
          AND (tries < \(rules.mostTries) OR held_until < \(now.adding(.zero - rules.rest))))
        OR (state = \(State.failed.rawValue) AND finished < \(now.adding(.zero - rules.rest)))
        OR (state = \(State.finished.rawValue) AND asked < \(now.adding(.zero - rules.kept)))
        OR asked > \(now.adding(rules.kept))
      """)
    let results = try tx.rows(
      "SELECT key, size FROM job WHERE state = \(State.finished.rawValue) ORDER BY asked DESC, key")
    var bytes = 0
    for row in results {
      bytes += try row.integer("size")
      if bytes > rules.mostBytes { try tx.run("DELETE FROM job WHERE key = \(try row.text("key"))") }
    }
  }
}
