import Basics
package import Opinions
package import Spaces
package import Store

/// How people voted on the statements of a process. A sheet is what one person sent at once; nothing tells when, or who.
package enum OpinionSheets {
  /// Of one process.
  package static let most = 20_000
  /// How many statements are asked for at once.
  package static let mostStatements = 60

  /// - Parameter votes: by statement: 1 agrees, −1 disagrees, 0 neither.
  /// - Throws: `process-closed`, `process-full`, `vote-empty`.
  package static func put(
    _ votes: [Identifier<Thing>: Int8], from place: UnitCode?, in process: Identifier<Thing>,
    _ content: ParticipationProcess, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    guard content.access == .anyone, content.isOpen(on: occasion.today) else {
      throw Diagnostic("process-closed", .badInput)
    }
    guard !votes.isEmpty else { throw Diagnostic("vote-empty", .badInput) }
    let count = try tx.row("SELECT COUNT(*) AS n FROM democracy_sheet WHERE process = \(process)")?
      .integer("n")
    guard (count ?? 0) < most else { throw Diagnostic("process-full", .badInput, ["most": String(most)]) }
    let number = occasion.randomBytes(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
    let lines = votes.sorted { $0.key < $1.key }.map { "\($0.key.text) \($0.value)" }
    try tx.run(
      """
      INSERT INTO democracy_sheet (process, number, place, votes)
      VALUES (\(process), \(number), \(place?.text ?? ""), \(lines.joined(separator: "\n")))
      """)
  }

  /// All votes, with the place of each participant where they said it.
  package static func all(
    of process: Identifier<Thing>, _ tx: any Transaction
  ) throws -> (votes: [VoteTable.Vote], places: [String: String]) {
    var votes: [VoteTable.Vote] = []
    var places: [String: String] = [:]
    for row in try tx.rows("SELECT * FROM democracy_sheet WHERE process = \(process) ORDER BY number") {
      let number = try row.text("number")
      let place = try row.text("place")
      if !place.isEmpty { places[number] = place }
      for line in try row.text("votes").split(separator: "\n") {
        let parts = line.split(separator: " ")
        guard parts.count == 2, let value = Int8(parts[1]) else { continue }
        votes.append(VoteTable.Vote(number, String(parts[0]), value))
      }
    }
    return (votes, places)
  }

  /// How often participants are drawn anew, so that no process costs more than a large one of them: a thousand times up to
  /// 20 000 votes, fewer above.
  package static func resamples(participants: Int, statements: Int) -> Int {
    let votes = max(participants * statements, 1)
    return min(1_000, max(100, 20_000_000 / votes))
  }
}
