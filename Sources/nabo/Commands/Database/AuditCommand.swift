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
      abstract: "Walk through the whole history; exit 1 where it was changed, and say at which entry.",
      discussion: """
        Prints the end of the history: write it down somewhere else, and give it with --expect the next time. Whoever \
        can write into the database could write a whole new history, but not one that holds that end.
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
            "audit.sound",
            [
              "entries": phrase.number(Double(soundness.head.number)),
              "erased": phrase.number(Double(soundness.erased)),
              "versions": phrase.number(Double(soundness.versions)),
            ]))
        print(soundness.head.hash)
      case .broken(let flaw):
        throw Diagnostic(
          "history-broken", .noAnswer,
          ["number": String(flaw.number), "flaw": phrase("history-flaw.\(flaw.kind.rawValue)")])
      }
    }
  }
}
