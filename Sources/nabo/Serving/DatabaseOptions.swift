import ArgumentParser
import Basics
import Foundation
import SignIn
import Spaces
import Store

/// Where the database is.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Database: a file, or postgres://… for several servers.",
      discussion: "Without it, nabo.sqlite in the folder of what was imported."))
  var database: String?

  /// - Parameter state: the folder that was asked for.
  func address(state: String?) throws(Diagnostic) -> StorageAddress {
    if let database = database ?? Surroundings.environment("NABO_DATABASE") {
      return try StorageAddress(database)
    }
    return .file(Surroundings.state(state).appending(path: "nabo.sqlite").path)
  }

  /// Every step from an empty database to today's.
  static let migrations: [Migration] = SpacesMigrations.all + SignInMigrations.all
}

extension Surroundings {
  /// This moment, with random bytes from the system.
  static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))), today: today,
      randomBytes: { count in
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
      })
  }
}
