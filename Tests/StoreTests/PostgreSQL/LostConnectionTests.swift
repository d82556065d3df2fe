import Basics
import Foundation
import Testing
import TestDatabases

@testable import Store

/// What happens when the server ends connections, as it does when it is restarted.
@Suite(
  .enabled(if: TestDatabase.engines.contains(.postgreSQL), Comment(rawValue: TestDatabase.missing)))
struct LostConnectionTests {
  @Test func idleConnectionsAreReplaced() throws {
    try withThing { storage, endConnections in
      try endConnections()
      let count = try number(storage)
      #expect(count == 1)
      try endConnections()
      try storage.write { _ = try $0.run("INSERT INTO thing VALUES (\(2))") }
      let after = try number(storage)
      #expect(after == 2)
    }
  }

  @Test func aReadIsTriedOnceMore() throws {
    try withThing { storage, endConnections in
      var tries = 0
      let rows = try storage.read { tx in
        tries += 1
        _ = try tx.rows("SELECT id FROM thing")
        if tries == 1 { try endConnections() }
        return try tx.rows("SELECT id FROM thing")
      }
      #expect(rows.count == 1 && tries == 2)
    }
  }

  @Test func aWriteIsNeverDoneTwice() throws {
    try withThing { storage, endConnections in
      var tries = 0
      #expect(throws: StorageFault.gone) {
        try storage.write { tx in
          tries += 1
          try tx.run("INSERT INTO thing VALUES (\(2))")
          try endConnections()
          try tx.run("INSERT INTO thing VALUES (\(3))")
        }
      }
      let count = try number(storage)
      #expect(count == 1 && tries == 1)
    }
  }

  @Test func whoeverWaitsTooLongForAnotherServerIsTold() throws {
    try TestDatabase.with(.postgreSQL) { database in
      guard case .postgreSQL(let url) = database.address else { return }
      let other = try PostgresStorage(url: url, connections: 1, patience: 50)
      try database.storage.write { _ -> Void in
        #expect(throws: StorageFault.busy) { try other.write { _ in } }
      }
      try other.write { _ in }
    }
  }

  @Test func whoeverWaitsTooLongForAConnectionIsTold() throws {
    try TestDatabase.with(.postgreSQL) { database in
      guard case .postgreSQL(let url) = database.address else { return }
      let narrow = try PostgresStorage(url: url, connections: 1, patience: 50)
      try narrow.read { _ -> Void in
        #expect(throws: StorageFault.busy) { try narrow.read { _ in } }
      }
      try narrow.read { _ in }
    }
  }

  @Test func manyDifferentStatementsDoNotPileUp() throws {
    try withThing { storage, _ in
      for size in 1...300 {
        _ = try storage.read { try $0.rows("SELECT id FROM thing WHERE id IN \(Array(1...size))") }
      }
      let row = try storage.read { try $0.row("SELECT count(*) AS number FROM pg_prepared_statements") }
      #expect(try #require(row).integer("number") < 300)
    }
  }

  @Test func aServerThatIsNotThereIsGone() {
    #expect(throws: StorageFault.gone) {
      try PostgresStorage(url: "postgres://nabo@/nabo?host=/nonexistent")
    }
  }

  @Test func aDatabaseThatIsNotThereIsRefused() throws {
    try TestDatabase.with(.postgreSQL) { database in
      guard case .postgreSQL(let url) = database.address else { return }
      let fault = #expect(throws: StorageFault.self) { try PostgresStorage(url: "\(url)&dbname=nonexistent") }
      guard case .refused = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  private func withThing(_ body: (any Storage, () throws -> Void) throws -> Void) throws {
    try TestDatabase.with(.postgreSQL) { database in
      guard case .postgreSQL(let url) = database.address else { return }
      let name = String(url.split(separator: "application_name=").last ?? "")
      let other = try PostgresStorage(url: url + "_other", connections: 1)
      try database.storage.write { tx in
        try tx.run("CREATE TABLE thing (id BIGINT PRIMARY KEY)")
        try tx.run("INSERT INTO thing VALUES (\(1))")
      }
      try body(database.storage) {
        _ = try other.read { tx in
          try tx.rows(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = \(name)")
        }
      }
    }
  }

  private func number(_ storage: any Storage) throws -> Int {
    let row = try storage.read { try $0.row("SELECT count(*) AS number FROM thing") }
    return try #require(row).integer("number")
  }
}
