package import Basics
package import Jobs
import Pages
package import Store

/// What servers need to share outlooks: their database, and a thread that may wait for it.
package struct OutlookSharing: Sendable {
  let storage: any Storage
  /// Random name of this process.
  let holder: String
  let rules: JobRules
  /// What an outlook depends on besides its question: the program and its tables. Servers that differ in it share
  /// nothing.
  let ground: @Sendable () -> [String]
  let now: @Sendable () -> Instant
  /// Told what went wrong with the database.
  let report: @Sendable (StorageFault) -> Void
  /// Does something after a while, on one thread that answers nobody and works nothing out.
  let later: @Sendable (Duration, @escaping @Sendable () -> Void) -> Void

  /// Between two looks at what the others have.
  static let pause = Duration.milliseconds(300)
  /// Between two messages to the others about one outlook.
  static let interval = Duration.milliseconds(900)
  /// How often the others are told that somebody still asks.
  static let askInterval = Duration.seconds(5)
  /// How long everything is worked out alone after the database has not answered.
  static let alone = Duration.seconds(15)

  package init(
    storage: any Storage, holder: String, rules: JobRules = .standard,
    ground: @escaping @Sendable () -> [String], now: @escaping @Sendable () -> Instant,
    report: @escaping @Sendable (StorageFault) -> Void = { _ in },
    later: @escaping @Sendable (Duration, @escaping @Sendable () -> Void) -> Void
  ) {
    self.storage = storage
    self.holder = holder
    self.rules = rules
    self.ground = ground
    self.now = now
    self.report = report
    self.later = later
  }

  func key(_ question: Query) -> JobKey {
    JobKey(kind: "outlook", question: ground() + [question.encoded])
  }
}
