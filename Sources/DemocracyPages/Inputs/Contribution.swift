import Basics
import Democracy
import Digests
package import Spaces
package import Store

/// An input that comes from outside, without an account.
package enum Contribution {
  /// In characters.
  package static let longest = 4_000
  /// Of one process: what more people than that say is taken in another way.
  package static let most = 20_000

  /// Takes an input in. It waits until a member has looked at it.
  ///
  /// - Returns: the code that shows what becomes of it, which is told this once.
  /// - Throws: `process-closed`, `text-too-long`, `process-full`.
  package static func send(
    _ input: ProcessInput, to process: Identifier<Thing>, _ content: ParticipationProcess, in space: Space,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> String {
    guard content.access == .anyone, content.isOpen(on: occasion.today) else {
      throw Diagnostic("process-closed", .badInput)
    }
    guard input.text.count <= longest else {
      throw Diagnostic("text-too-long", .badInput, at: .init(field: "text"), ["limit": String(longest)])
    }
    let count = try tx.row(
      "SELECT COUNT(*) AS n FROM thing_value WHERE reference = \(process) AND field = 'process'"
    )?.integer("n")
    guard (count ?? 0) < most else {
      throw Diagnostic("process-full", .badInput, ["most": String(most)])
    }
    var input = input
    (input.process, input.channel, input.received) = (process, .web, occasion.today)
    let thing = try Thing.make(
      ThingDraft(input, title: title(of: input.text), from: occasion.today), in: space,
      by: .command("contribution"), tx, occasion)
    let code = ReceiptCode.make(occasion.randomBytes)
    try tx.run(
      "INSERT INTO democracy_receipt (code_hash, input) VALUES (\(digest(code)), \(thing.id))")
    return code
  }

  /// The input that a code leads to.
  ///
  /// - Throws: `receipt-unknown`.
  package static func open(_ code: String, _ tx: any Transaction) throws -> Identifier<Thing> {
    guard ReceiptCode.digits(of: code) != nil,
      let row = try tx.row("SELECT input FROM democracy_receipt WHERE code_hash = \(digest(code))")
    else { throw Diagnostic("receipt-unknown", .badInput, at: .init(field: "code")) }
    return try row.identifier("input")
  }

  /// The first words, on one line.
  static func title(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var title = ""
    for word in words {
      let next = title.isEmpty ? String(word.prefix(60)) : "\(title) \(word)"
      guard next.count <= 60 else { return title + " …" }
      title = next
    }
    return title
  }

  private static func digest(_ code: String) -> String {
    HexDigest.of(Array(("contribution:" + (ReceiptCode.digits(of: code) ?? "")).utf8))
  }
}
