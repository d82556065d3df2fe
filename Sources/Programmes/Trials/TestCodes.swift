package import Basics
package import Spaces
package import Store

/// The codes that test cases of a programme are tried with, by people without an account. Only a digest of a code is kept.
package enum TestCodes {
  /// How many are made at once.
  package static let most = 200
  /// How many results one code can send, so that a lost one does little harm.
  package static let mostResults = 100

  package struct Count: Hashable, Sendable {
    /// Those that open today.
    package let open: Int
    package let results: Int
  }

  /// New codes, told this once; they open until the end of a day.
  ///
  /// - Throws: `test-codes-number`, `test-codes-over` for a day that has gone, `thing-unknown`, `not-permitted`.
  package static func make(
    _ count: Int, for programme: Identifier<Thing>, until day: Day, by actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> [String] {
    let (thing, space) = try Thing.get(programme, for: actor, tx)
    guard thing.kind == .programme else { throw Diagnostic("thing-unknown", .noAnswer) }
    try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
    guard (1...most).contains(count) else {
      throw Diagnostic("test-codes-number", .badInput, at: .init(field: "count"), ["most": String(most)])
    }
    guard day >= occasion.today else {
      throw Diagnostic("test-codes-over", .badInput, at: .init(field: "until"))
    }
    let codes = (0..<count).map { _ in HandedCode.new(occasion) }
    let rows: [[SQLValue]] = codes.map(digest).sorted().map {
      [.text($0), programme.sqlValue, .text(day.iso), .integer(0)]
    }
    try tx.run("INSERT INTO programme_test_code (code_hash, programme, until, results)", rows: rows)
    return codes
  }

  package static func count(
    _ programme: Identifier<Thing>, on day: Day, _ tx: any Transaction
  ) throws -> Count {
    let open = try tx.row(
      "SELECT COUNT(*) AS open FROM programme_test_code WHERE programme = \(programme) AND until >= \(day)")
    let sent = try tx.row(
      """
      SELECT COALESCE(SUM(results), 0) AS results FROM programme_test_code WHERE programme = \(programme)
      """)
    return Count(open: try open?.integer("open") ?? 0, results: try sent?.integer("results") ?? 0)
  }

  /// The programme that a code is for.
  ///
  /// - Throws: `test-code-unknown`, `test-code-over`.
  package static func open(
    _ code: String, on day: Day, _ tx: any Transaction
  ) throws -> Identifier<Thing> {
    let row = try tx.row("SELECT * FROM programme_test_code WHERE code_hash = \(digest(code))")
    guard let row else { throw Diagnostic("test-code-unknown", .badInput, at: .init(field: "code")) }
    guard try row.text("until") >= day.iso else {
      throw Diagnostic("test-code-over", .badInput, at: .init(field: "code"))
    }
    return try row.identifier("programme")
  }

  /// One result more. Throws `test-code-spent` for the one after the last.
  static func use(_ code: String, _ tx: any Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE programme_test_code SET results = results + 1
      WHERE code_hash = \(digest(code)) AND results < \(mostResults)
      """)
    guard changed == 1 else {
      throw Diagnostic("test-code-spent", .badInput, at: .init(field: "code"), ["most": String(mostResults)])
    }
  }

  /// All codes of a programme open no more.
  ///
  /// - Throws: `thing-unknown`, `not-permitted`.
  package static func end(
    _ programme: Identifier<Thing>, by actor: Actor, _ tx: any Transaction
  ) throws {
    let (thing, space) = try Thing.get(programme, for: actor, tx)
    try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
    try tx.run("DELETE FROM programme_test_code WHERE programme = \(programme)")
  }

  private static func digest(_ code: String) -> String { HandedCode.digest(code, for: "test") }
}
