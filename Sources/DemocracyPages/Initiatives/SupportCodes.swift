package import Basics
package import Spaces
package import Store

/// The codes that a residents' proposal is supported with, each once. A code that was used is all that is kept of a supporter: no
/// name, no time, no order.
package enum SupportCodes {
  /// How many are made at once.
  package static let most = 5_000

  /// What is known of the codes of a proposal.
  package struct Count: Hashable, Sendable {
    package let made: Int
    /// The supporters.
    package let used: Int
  }

  /// New codes, which are told this once.
  ///
  /// - Parameter residents: of the municipality; nil where that is not known.
  /// - Throws: `codes-too-many`; `initiative-codes-over` where there would be more than there are residents;
  ///   `initiative-closed` once it was handed in.
  package static func make(
    _ count: Int, of initiative: Identifier<Thing>, _ content: Initiative, residents: Int?,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [String] {
    guard content.handedIn == nil else { throw Diagnostic("initiative-closed", .badInput) }
    guard (1...most).contains(count) else {
      throw Diagnostic("codes-too-many", .badInput, at: .init(field: "count"), ["most": String(most)])
    }
    let made = try self.count(of: initiative, tx).made
    if let residents, made + count > residents {
      throw Diagnostic(
        "initiative-codes-over", .badInput, at: .init(field: "count"),
        ["codes": String(made + count), "people": String(residents)])
    }
    let codes = (0..<count).map { _ in HandedCode.new(occasion) }
    // In the order of the digests, so that their order says nothing of that in which they are handed out.
    let rows: [[SQLValue]] = codes.map(digest).sorted().map {
      [.text($0), initiative.sqlValue, .integer(0)]
    }
    try tx.run("INSERT INTO democracy_support (code_hash, initiative, is_used)", rows: rows)
    return codes
  }

  package static func count(of initiative: Identifier<Thing>, _ tx: any Transaction) throws -> Count {
    let row = try tx.row(
      """
      SELECT COUNT(*) AS made, COALESCE(SUM(is_used), 0) AS used FROM democracy_support
      WHERE initiative = \(initiative)
      """)
    return Count(made: try row?.integer("made") ?? 0, used: try row?.integer("used") ?? 0)
  }

  /// One more supports the proposal. Of two who use a code at once, one is refused.
  ///
  /// - Throws: `initiative-closed`, `code-unknown` for the code of another proposal too, `code-used`.
  package static func support(
    _ initiative: Identifier<Thing>, _ content: Initiative, with code: String, on day: Day,
    _ tx: any Transaction
  ) throws {
    guard content.isOpen(on: day) else { throw Diagnostic("initiative-closed", .badInput) }
    let digest = digest(code)
    let row = try tx.row(
      "SELECT is_used FROM democracy_support WHERE code_hash = \(digest) AND initiative = \(initiative)")
    guard row != nil else { throw Diagnostic("code-unknown", .badInput, at: .init(field: "code")) }
    let changed = try tx.run(
      "UPDATE democracy_support SET is_used = 1 WHERE code_hash = \(digest) AND is_used = 0")
    guard changed == 1 else { throw Diagnostic("code-used", .badInput, at: .init(field: "code")) }
  }

  private static func digest(_ code: String) -> String { HandedCode.digest(code, for: "support") }
}
