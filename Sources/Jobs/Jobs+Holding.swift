package import Basics
package import Store

extension Jobs {
  /// Takes some work on, where nobody is at it: the first to ask here has it. What was left by a holder who is not
  /// heard of begins anew, and shows the share that it had told until it has come as far.
  ///
  /// - Returns: nil where somebody is at it, where it is done or given up, and where nobody has asked.
  package static func claim(
    _ key: JobKey, by holder: String, _ tx: any Transaction, at now: Instant, _ rules: JobRules = .standard
  ) throws -> JobClaim? {
    guard case .free = try look(key, tx, at: now, rules) else { return nil }
    let row = try tx.row(
      """
      UPDATE job SET state = \(State.running.rawValue), holder = \(holder),
        held_until = \(now.adding(rules.lease)), tries = tries + 1
      WHERE key = \(key.hash) RETURNING tries
      """)
    return try row.map { JobClaim(key: key, holder: holder, turn: try $0.integer("tries")) }
  }

  /// Says how far it is, which also says that the holder is still there. The share never falls.
  package static func tell(
    _ share: Double, _ claim: JobClaim, _ tx: any Transaction, at now: Instant, _ rules: JobRules = .standard
  ) throws -> JobStanding {
    let row = try tx.row(
      """
      UPDATE job SET share = CASE WHEN share < \(share) THEN \(share) ELSE share END,
        held_until = \(now.adding(rules.lease))
      WHERE \(held(claim)) RETURNING asked
      """)
    guard let row else { return .lost }
    return try row.instant("asked") < now.adding(.zero - rules.patience) ? .unwanted : .wanted
  }

  /// Hands a result in. One that is too large is not kept: those who want it work it out themselves.
  ///
  /// - Returns: false where the claim has been lost: then another's result counts.
  @discardableResult
  package static func finish(
    _ claim: JobClaim, _ result: [UInt8], _ tx: any Transaction, at now: Instant,
    _ rules: JobRules = .standard
  ) throws -> Bool {
    guard result.count <= rules.mostResult else { return try leaveUnshared(claim, tx, at: now) }
    let count = try tx.run(
      """
      UPDATE job SET state = \(State.finished.rawValue), share = \(1.0), holder = NULL, held_until = NULL,
        finished = \(now), size = \(result.count), result = \(result)
      WHERE \(held(claim))
      """)
    try sweep(tx, at: now, rules)
    return count > 0
  }

  /// Says that it is done and that there is nothing to share.
  @discardableResult
  package static func leaveUnshared(
    _ claim: JobClaim, _ tx: any Transaction, at now: Instant
  ) throws -> Bool {
    let count = try tx.run(
      """
      UPDATE job SET state = \(State.failed.rawValue), holder = NULL, held_until = NULL, finished = \(now)
      WHERE \(held(claim))
      """)
    return count > 0
  }

  /// Gives work up that nobody wants.
  package static func abandon(_ claim: JobClaim, _ tx: any Transaction) throws {
    try tx.run("DELETE FROM job WHERE \(held(claim))")
  }

  private static func held(_ claim: JobClaim) -> SQL {
    """
    key = \(claim.key.hash) AND state = \(State.running.rawValue) AND holder = \(claim.holder)
      AND tries = \(claim.turn)
    """
  }
}
