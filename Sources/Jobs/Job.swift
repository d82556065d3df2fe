package import Basics
import Digests
package import Store

/// What is to be worked out: the kind of work, and the hash of the question.
package struct JobKey: Hashable, Sendable {
  package let kind: String
  /// 64 hexadecimal digits.
  package let hash: String

  /// - Parameter question: everything that the answer depends on, in an order of its own.
  package init(kind: String, question: [String]) {
    self.kind = kind
    var hash = HexDigest()
    for part in [kind] + question { hash.add("\(part.utf8.count):\(part)") }
    self.hash = hash.text
  }
}

/// How far some work is.
package enum JobState: Hashable, Sendable {
  /// Nobody has asked, or nobody for so long that it was forgotten.
  case absent
  /// Nobody is at it: waiting to be begun, or left by a holder who was not heard of again. The share, 0…1, is how
  /// far anybody had come.
  case free(share: Double)
  case running(share: Double)
  case finished([UInt8])
  /// It was worked out and there is nothing to share: an answer that is a fault, or one that is too large.
  case unshared
  /// Whoever began it was not heard of again, several times.
  case givenUp
  /// So much waits that nothing is taken on.
  case full
}

/// The right of one holder to work something out: it ends when the holder has not been heard of for a while.
package struct JobClaim: Hashable, Sendable {
  package let key: JobKey
  /// Random name of the process.
  package let holder: String
  /// Which try this is, counted from 1; with it a holder who comes late is told from one who came again.
  package let turn: Int
}

/// What a holder is told who says how far it is.
package enum JobStanding: Hashable, Sendable {
  case wanted
  /// Nobody has asked for a while.
  case unwanted
  /// Somebody else has it, or it is gone.
  case lost
}

/// Bounds and times.
package struct JobRules: Sendable {
  /// How long a holder is believed to be at work after it was last heard of.
  package var lease = Duration.seconds(10)
  /// How long work is wanted after somebody last asked.
  package var patience = Duration.seconds(30)
  /// How long a result is kept after somebody last asked.
  package var kept = Duration.seconds(86_400)
  /// How long what brought its holders down is left alone, and what has nothing to share is remembered.
  package var rest = Duration.seconds(600)
  /// How far clocks of servers may be apart.
  package var tolerance = Duration.seconds(60)
  package var mostTries = 3
  /// Jobs that wait or run.
  package var mostOpen = 64
  /// Bytes of one result, and of all of them.
  package var mostResult = 8 << 20
  package var mostBytes = 64 << 20

  package init() {}

  package static let standard = JobRules()
}

/// The table of jobs. Each call is a part of one short transaction.
package enum Jobs {
  enum State: String, CaseIterable {
    case waiting, running, finished, failed
  }

  /// How far some work is.
  package static func look(
    _ key: JobKey, _ tx: any Transaction, at now: Instant, _ rules: JobRules = .standard
  ) throws -> JobState {
    let row = try tx.row(
      "SELECT state, share, held_until, tries, result FROM job WHERE key = \(key.hash)")
    return try row.map { try state($0, at: now, rules) } ?? .absent
  }

  /// How many jobs there are in each state, for whoever watches.
  package static func counts(_ tx: any Transaction) throws -> [String: Int] {
    var counts = Dictionary(uniqueKeysWithValues: State.allCases.map { ($0.rawValue, 0) })
    for row in try tx.rows("SELECT state, COUNT(*) AS jobs FROM job GROUP BY state") {
      counts[try row.text("state")] = try row.integer("jobs")
    }
    return counts
  }

  /// - Throws: `StorageFault.unexpected` where somebody else wrote into the table.
  private static func state(_ row: Row, at now: Instant, _ rules: JobRules) throws -> JobState {
    let name = try row.text("state")
    guard let state = State(rawValue: name) else { throw StorageFault.unexpected("job state \(name)") }
    let share = try row.real("share")
    switch state {
    case .waiting: return .free(share: share)
    case .finished: return .finished(try row.bytes("result"))
    case .failed: return .unshared
    case .running:
      if try isHeld(row, at: now, rules) { return .running(share: share) }
      let isRested = try row.instant("held_until") < now.adding(.zero - rules.rest)
      return try isRested || row.integer("tries") < rules.mostTries ? .free(share: share) : .givenUp
    }
  }

  /// Whether its holder was heard of lately. A lease that ends later than one taken now was taken by a clock that is
  /// ahead of everybody's.
  private static func isHeld(_ row: Row, at now: Instant, _ rules: JobRules) throws -> Bool {
    guard let end = try row.optionalInstant("held_until") else { return false }
    return now < end && end <= now.adding(rules.lease + rules.tolerance)
  }
}
