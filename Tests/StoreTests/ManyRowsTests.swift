import Basics
import TestDatabases
import Testing

@testable import Store

/// Many rows in few statements say the same as one by one.
@Suite struct ManyRowsTests {
  @Test(arguments: TestDatabase.engines, [0, 1, 127, 128, 129, 300])
  func everyRowIsWrittenOnce(_ engine: Engine, _ count: Int) throws {
    let (database, close) = try TestDatabase.open(engine)
    defer { close() }
    let storage = database.storage
    let step = Migration(
      "rows", "CREATE TABLE line (id BIGINT PRIMARY KEY, name TEXT, share DOUBLE PRECISION);")
    try migrate(storage, [step], at: Instant(milliseconds: 0))
    let rows: [[SQLValue]] = (0..<count).map { [.integer(Int64($0)), .text("n\($0)"), .null] }
    let ending: SQL = "ON CONFLICT (id) DO UPDATE SET name = excluded.name || '+'"
    for _ in 0..<2 {
      try storage.write { tx in
        try tx.run("INSERT INTO line (id, name, share)", rows: rows, ending)
      }
    }
    let names = try storage.read { tx in
      try tx.rows("SELECT name FROM line ORDER BY id").map { try $0.text("name") }
    }
    #expect(names == (0..<count).map { "n\($0)+" })
  }

  /// An engine that keeps statements ready keeps few of them.
  @Test func theSizesAreFew() throws {
    final class Noting: Transaction {
      let engine = Engine.sqlite
      var texts: Set<String> = []
      func rows(_ statement: SQL) throws(StorageFault) -> [Row] { [] }
      func run(_ statement: SQL) throws(StorageFault) -> Int {
        texts.insert(statement.text)
        return 0
      }
    }
    let noting = Noting()
    for count in 0...1000 {
      try noting.run("INSERT INTO line (id)", rows: (0..<count).map { [.integer(Int64($0))] })
    }
    #expect(noting.texts.count == 8)
  }
}
