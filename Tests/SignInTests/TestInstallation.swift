import Basics
import Foundation
import Jobs
import Spaces
import Store
import TestDatabases
import Testing

@testable import SignIn

/// A database of its own with today's tables, on the engine at hand, and a folder; both go with it.
final class TestInstallation {
  /// Which engine new installations are on, where a suite is run `.onEveryEngine`.
  @TaskLocal static var engine = Engine.sqlite

  let storage: any Storage
  private let folder: URL
  private var schema: (server: PostgresStorage, name: String)?

  init() throws {
    let name = UUID().uuidString.lowercased().filter { $0 != "-" }
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-sign-in-\(name)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if Self.engine == .postgreSQL {
      let url = ProcessInfo.processInfo.environment["NABO_TEST_POSTGRES"] ?? ""
      let server = try PostgresStorage(url: url, connections: 1)
      try server.write { tx in try tx.makeSchema("sign_in_\(name)") }
      schema = (server, "sign_in_\(name)")
      let joint = url.contains("?") ? "&" : "?"
      storage = try PostgresStorage(
        url: "\(url)\(joint)options=-csearch_path%3Dsign_in_\(name)", connections: 2)
    } else {
      storage = try SQLiteStorage(path: folder.appending(path: "nabo.sqlite").path)
    }
    try migrate(
      storage,
      Room.spaces.migrations + SignInMigrations.all + JobsMigrations.all,
      at: occasion(at: 0).now)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    if let schema { try? schema.server.write { tx in try tx.dropSchema(schema.name) } }
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Somebody who can sign in, with `password` derived cheaply.
  func person(_ name: String = "Kari Nordmann", password: String = "en lang setning") throws -> Person {
    try storage.write { tx in
      let now = occasion(at: 0)
      let email = "\(name.lowercased().replacing(" ", with: "."))@example.org"
      let person = try Person.make(PersonDraft(name: name, email: email), by: .command("test"), tx, now)
      let hash = try PasswordHash(password, cost: cheap, randomBytes: now.randomBytes)
      try Accounts.open(person, password: hash, tx, now)
      return try Person.get(person.id, tx)
    }
  }
}

/// N = 2: nothing that lasts.
let cheap = ScryptCost(logRounds: 1, blockSize: 1, parallelism: 1) ?? .standard

/// `seconds` after noon of 21 November 2026, with random bytes from the system.
func occasion(at seconds: Int64) -> Occasion {
  Occasion(
    now: Instant(milliseconds: 1_795_262_400_000 + seconds * 1000),
    today: Day("2026-11-21") ?? Day.newYear(2026),
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
}

/// Runs every test of a suite once for each engine at hand.
struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    for engine in TestDatabase.engines {
      try await TestInstallation.$engine.withValue(engine) { try await function() }
    }
  }
}

extension Trait where Self == EveryEngine {
  static var onEveryEngine: Self { EveryEngine() }
}
