import Basics
import Jobs
import SignIn
import Spaces
import Store
import TestDatabases

/// A database with the table of jobs, and moments counted in seconds.
struct JobTable {
  let storage: any Storage
  let address: StorageAddress

  static let key = JobKey(kind: "outlook", question: ["merge", "3405,3441"])

  static func with(_ engine: Engine, _ body: (JobTable) throws -> Void) throws {
    try TestDatabase.with(engine) { database in
      let all = Room.spaces.migrations + SignInMigrations.all + JobsMigrations.all
      try migrate(database.storage, all, at: moment(0))
      try body(JobTable(storage: database.storage, address: database.address))
    }
  }

  static func moment(_ seconds: Double) -> Instant {
    Instant(milliseconds: 1_795_262_400_000 + Int64(seconds * 1000))
  }

  func look(_ key: JobKey = key, at seconds: Double, _ rules: JobRules = .standard) throws -> JobState {
    try storage.read { try Jobs.look(key, $0, at: Self.moment(seconds), rules) }
  }

  @discardableResult
  func ask(_ key: JobKey = key, at seconds: Double, _ rules: JobRules = .standard) throws -> JobState {
    try storage.write { try Jobs.ask(key, $0, at: Self.moment(seconds), rules) }
  }

  func claim(
    _ key: JobKey = key, by holder: String, at seconds: Double, _ rules: JobRules = .standard
  ) throws -> JobClaim? {
    try storage.write { try Jobs.claim(key, by: holder, $0, at: Self.moment(seconds), rules) }
  }

  func tell(_ share: Double, _ claim: JobClaim, at seconds: Double) throws -> JobStanding {
    try storage.write { try Jobs.tell(share, claim, $0, at: Self.moment(seconds)) }
  }

  @discardableResult
  func finish(
    _ claim: JobClaim, _ result: [UInt8], at seconds: Double, _ rules: JobRules = .standard
  ) throws -> Bool {
    try storage.write { try Jobs.finish(claim, result, $0, at: Self.moment(seconds), rules) }
  }

  func sweep(at seconds: Double, _ rules: JobRules = .standard) throws {
    try storage.write { try Jobs.sweep($0, at: Self.moment(seconds), rules) }
  }

  /// A job that is finished, asked for at a moment.
  func finished(_ name: String, _ result: [UInt8], at seconds: Double, _ rules: JobRules = .standard) throws
    -> JobKey
  {
    let key = JobKey(kind: "outlook", question: [name])
    try ask(key, at: seconds, rules)
    if let claim = try claim(key, by: "a", at: seconds, rules) {
      try finish(claim, result, at: seconds, rules)
    }
    return key
  }
}
