import Basics
import TestDatabases
import Testing

@testable import Store

@Suite struct TextIndexTests {
  private static let made = Migration(
    "texts",
    """
    CREATE TABLE told (number BIGINT PRIMARY KEY, words TEXT NOT NULL);
    CREATE TEXT INDEX told_words ON told (number, words);
    """)
  private static let renewed = Migration("texts anew", "RENEW TEXT INDEX told_words ON told (number, words);")
  private static let index = TextIndex("told_words", on: "told")

  private func numbers(_ condition: TokenCondition, _ storage: any Storage) throws -> [Int] {
    try storage.read { tx in
      let rows = try tx.rows(
        """
        SELECT s.number FROM \(Self.index.source(tx.engine))
        WHERE \(Self.index.condition(condition, tx.engine)) ORDER BY \(Self.index.number(tx.engine)) DESC
        """)
      return try rows.map { try $0.integer("number") }
    }
  }

  /// One that was made before is made anew with what it held, and goes on as before.
  @Test(arguments: TestDatabase.engines) func anIndexIsRenewedWithWhatItHolds(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let storage = database.storage
      try migrate(storage, [Self.made], at: MigrationTests.now)
      try storage.write { tx in
        for (number, words) in [(1, "plan plan= plan!"), (2, "planen plan= #sa")] {
          try tx.run("INSERT INTO told (number, words) VALUES (\(number), \(words))")
          try Self.index.add([(number, words)], tx)
        }
      }
      for steps in [[Self.made], [Self.made, Self.renewed]] {
        try migrate(storage, steps, at: MigrationTests.now)
        #expect(try numbers(.word("plan="), storage) == [2, 1])
        #expect(try numbers(.beginning("plan"), storage) == [2, 1])
        #expect(try numbers(.beginning("planen"), storage) == [2])
        #expect(try numbers(.all([.word("plan="), .word("#sa")]), storage) == [2])
      }
      try storage.write { tx in
        try Self.index.remove([(1, "plan plan= plan!")], tx)
        try tx.run("DELETE FROM told WHERE number = 1")
      }
      while try Self.index.tidy(storage) {}
      #expect(try numbers(.any([.word("plan!"), .word("plan=")]), storage) == [2])
    }
  }
}
