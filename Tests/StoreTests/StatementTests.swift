import Basics
import Foundation
import Testing

@testable import Store

@Suite struct StatementTests {
  @Test func aTextFromOutsideIsAlwaysAValue() {
    let name = "x'; DROP TABLE person; --"
    let statement: SQL = "SELECT id FROM person WHERE name = \(name)"
    #expect(statement.text == "SELECT id FROM person WHERE name = ?")
    #expect(statement.values == [.text(name)])
  }

  @Test func anEmptyListMatchesNothing() {
    let statement: SQL = "SELECT id FROM person WHERE id IN \([String]())"
    #expect(statement.text == "SELECT id FROM person WHERE id IN (NULL)")
    #expect(statement.values.isEmpty)
  }

  @Test func valuesComeBackAsTheyWent() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let storage = try SQLiteStorage(path: folder.appending(path: "nabo.sqlite").path)
    let day = try #require(Day("2020-01-01"))
    let row = try storage.write { tx in
      try tx.run("CREATE TABLE thing (a TEXT, b BIGINT, c DOUBLE PRECISION, d BYTEA, e TEXT, f BIGINT)")
      try tx.run(
        "INSERT INTO thing VALUES (\("æøå"), \(7), \(0.5), \([1, 0, 255] as [UInt8]), \(day), \(nil as Int?))"
      )
      return try #require(try tx.row("SELECT * FROM thing"))
    }
    #expect(try row.text("a") == "æøå")
    #expect(try row.integer("b") == 7)
    #expect(try row.real("c") == 0.5)
    #expect(try row.bytes("d") == [1, 0, 255])
    #expect(try row.day("e") == day)
    #expect(try row.optionalInteger("f") == nil)
  }
}
