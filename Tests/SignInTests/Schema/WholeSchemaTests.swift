import Basics
import Foundation
import Jobs
import SignIn
import Spaces
import Store
import TestDatabases
import Testing

/// All tables of all rooms, on both engines, are those that the documentation shows.
@Suite struct WholeSchemaTests {
  private static let list = Room.spaces.migrations + SignInMigrations.all + JobsMigrations.all

  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/schema.txt")

  /// Where a table was changed on purpose: `NABO_WRITE_SCHEMA=1 swift test --filter WholeSchemaTests`.
  @Test(arguments: TestDatabase.engines) func theTablesAreThoseOfTheDocumentation(_ engine: Engine) throws {
    let text = try TestDatabase.with(engine) { database in
      try migrate(database.storage, Self.list, at: Instant(milliseconds: 0))
      return try schema(of: database.storage)
    }
    if ProcessInfo.processInfo.environment["NABO_WRITE_SCHEMA"] == "1" {
      try Data(text.utf8).write(to: Self.file)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
  }

  /// Copying between databases goes by the keys.
  @Test func everyTableHasAKey() throws {
    let tables = try TestDatabase.with(.sqlite) { database in
      try migrate(database.storage, Self.list, at: Instant(milliseconds: 0))
      return try Schema(database.storage).tables
    }
    #expect(!tables.isEmpty)
    for table in tables { #expect(!table.key.isEmpty, "\(table.name)") }
  }

  /// A row that is pointed to is looked for when it goes, so whatever points has an index.
  @Test func everyReferenceHasAnIndex() throws {
    let tables = try TestDatabase.with(.sqlite) { database in
      try migrate(database.storage, Self.list, at: Instant(milliseconds: 0))
      return try Schema(database.storage).tables
    }
    for table in tables {
      for reference in table.references {
        let orders = [table.key] + table.indexes.filter { !$0.isPartial }.map(\.columns)
        let isFound = orders.contains { $0.starts(with: reference.columns) }
        #expect(isFound, "\(table.name) \(reference.columns) has no index")
      }
    }
  }
}
