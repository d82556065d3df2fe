import Basics
import Foundation
import Spaces
import Store

@testable import SignIn

/// A database of its own in a folder that goes with it.
final class TestInstallation {
  let storage: SQLiteStorage
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-sign-in-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    storage = try SQLiteStorage(path: folder.appending(path: "nabo.sqlite").path)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = (SpacesMigrations.all + SignInMigrations.all).map(\.script).joined()
    process.arguments = [
      "python3", "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])",
      folder.appending(path: "nabo.sqlite").path, script,
    ]
    try process.run()
    process.waitUntilExit()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
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
