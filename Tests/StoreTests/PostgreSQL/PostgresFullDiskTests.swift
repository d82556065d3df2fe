import Basics
import TestDatabases
import Testing

@testable import Store

/// A server whose disk is full says so with a code of its own (`disk_full`, 53100), wherever in a transaction it happens.
@Suite(
  .enabled(if: TestDatabase.engines.contains(.postgreSQL), Comment(rawValue: TestDatabase.missing)))
struct PostgresFullDiskTests {
  @Test func aFullDiskTakesNothingAndLosesNothing() throws {
    try TestDatabase.with(.postgreSQL) { database in
      let storage = database.storage
      try storage.write { tx in
        try tx.run("CREATE TABLE thing (id BIGINT PRIMARY KEY)")
        try tx.run("INSERT INTO thing VALUES (1)")
      }
      let fault = #expect(throws: StorageFault.self) {
        try storage.write { tx in
          try tx.run("INSERT INTO thing VALUES (2)")
          try tx.run(
            """
            DO $$ BEGIN
              RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
            END $$
            """)
        }
      }
      #expect(fault == .full && fault?.diagnostic().code == "storage-full")
      let rows = try storage.read { try $0.rows("SELECT id FROM thing") }
      #expect(rows.count == 1)
      // Once there is room again it is written as before.
      let written = try storage.write { try $0.run("INSERT INTO thing VALUES (2)") }
      #expect(written == 1)
    }
  }
}
