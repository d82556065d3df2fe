import ArgumentParser
import Basics
import Foundation
import Spaces
import Store
import Wording

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check that nobody rewrote the history.", subcommands: [Verify.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Walk through the whole history, and compare every row with it; exit 1 where something was changed.",
      discussion: """
        Prints the end of the history: write it down somewhere else, and give it with --expect the next time. Whoever \
        can write into the database could write a whole new history, but not one that holds that end. Where the \
        history is sound but a table says something else, prints each table, row and field, what it holds, and the \
        entry that says otherwise.
        """)

    @OptionGroup var options: DatabaseOptions
    @Option(help: ArgumentHelp("The end that was printed earlier.", valueName: "hash"))
    var expect: String?

    func validate() throws {
      guard let expect else { return }
      guard expect.utf8.count == 64, expect.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
        throw ValidationError("--expect takes the 64 hexadecimal digits that were printed earlier.")
      }
    }

    func run() throws {
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      let phrase = try options.phrasebook()
      let verdict = try Surroundings.minding(address) {
        try storage.read { try verifyHistory($0, expecting: expect) }
      }
      switch verdict {
      case .sound(let soundness):
        print(
          phrase(
            "command-audit.sound",
            [
              "entries": phrase.number(Double(soundness.head.number)),
              "erased": phrase.number(Double(soundness.erased)),
              "versions": phrase.number(Double(soundness.versions)),
              "rows": phrase.number(Double(soundness.rows)),
            ]))
        print(soundness.head.hash)
      case .broken(let flaw):
        throw Diagnostic(
          "history-broken", .noAnswer,
          ["number": String(flaw.number), "flaw": phrase("history-flaw.\(flaw.kind.rawValue)")])
      case .differing(let differences):
        for difference in differences.first { print(told(difference, phrase)) }
        throw Diagnostic("history-unlike-rows", .noAnswer, ["count": String(differences.count)])
      }
    }

    private func told(_ difference: RowDifference, _ phrase: Phrasebook) -> String {
      let row = "\(difference.table) \(difference.row)"
      let number = difference.entry.map(String.init) ?? ""
      return switch difference.kind {
      case .field(let field, let expected, let found):
        phrase(
          "command-audit.field",
          ["row": row, "field": field, "expected": expected, "found": found, "number": number])
      case .missing: phrase("command-audit.missing", ["row": row, "number": number])
      case .unsaid: phrase("command-audit.unsaid", ["row": row])
      }
    }
  }
}
